package newsreel.extract.html.kind;

import static newsreel.extract.html.kind.KindPages.SENTENCE;
import static newsreel.extract.html.kind.KindPages.kind;
import static newsreel.extract.html.kind.KindPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import newsreel.extract.NotAnArticle.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that lead to another, or hold others. */
final class RedirectsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0; url=https://quay.example/news/ferry",
        "0;URL='/news/ferry'",
        "5; url=\"https://other.example/\"",
        "3,url=/elsewhere"
      })
  void a_refresh_that_leads_elsewhere_at_once_is_a_redirect(String refresh) {
    assertThat(
            kind(
                page(
                    "<title>Ferry leaves the yard</title><meta http-equiv=Refresh content='"
                        + refresh.replace("'", "&#39;")
                        + "'>",
                    "<p>Go to <a href=/news/ferry>the new page</a>.</p>")))
        .contains(Kind.REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"300", "300; url=https://quay.example/news/ferry-2", "5", "0; url=/news/ferry-9"})
  void a_refresh_that_keeps_the_page_new_is_none(String refresh) {
    assertThat(
            kind(
                page(
                    "<title>Ferry leaves the yard</title><meta http-equiv=refresh content='"
                        + refresh
                        + "'>",
                    "<h1>Ferry leaves the yard</h1><p>" + SENTENCE + "</p>")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.location.replace('https://quay.example/new')",
        "location.href = \"/new\"",
        "document.location=`/new`"
      })
  void a_program_that_only_leads_elsewhere_is_a_redirect(String program) {
    assertThat(kind(page("<title>Ferry</title><script>" + program + "</script>", "<p>Wait…</p>")))
        .contains(Kind.REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Redirecting...", "301 Moved Permanently", "302 Found", "Weiterleitung", "正在跳转"})
  void the_title_says_it(String title) {
    assertThat(
            kind(page("<title>" + title + "</title>", "<a href=/new>https://quay.example/new</a>")))
        .contains(Kind.REDIRECT);
  }

  @Test
  void a_frameset_holds_no_article() {
    assertThat(
            kind(
                "<html><head><title>Ferry leaves the yard</title></head><frameset"
                    + " cols='20%,*'><frame src=menu.html><frame src=ferry.html><noframes>Your"
                    + " browser has no frames.</noframes></frameset></html>"))
        .contains(Kind.FRAMESET);
  }
}
