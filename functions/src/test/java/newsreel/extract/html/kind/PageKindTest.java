package newsreel.extract.html.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NotAnArticle.Kind;
import newsreel.extract.PageSource;
import newsreel.extract.html.page.Page;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageKindTest {
  private static final String SENTENCE =
      "The harbour master counted forty boats before noon, and the last of them carried coal. ";

  private static Optional<NotAnArticle> judged(String html, String url) {
    return PageKind.judge(
        Page.read(
            new PageSource(
                html.getBytes(StandardCharsets.UTF_8), null, WebUrl.parse(url).orElseThrow())));
  }

  private static Optional<Kind> kind(String html) {
    return judged(html, "https://quay.example/news/ferry-9").map(NotAnArticle::kind);
  }

  private static String page(String head, String body) {
    return "<!doctype html><html><head><meta charset=utf-8>"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private static String menu() {
    return "<header><ul>"
        + IntStream.range(0, 30)
            .mapToObj(i -> "<li><a href=/s" + i + ">Section number " + i + "</a></li>")
            .collect(Collectors.joining())
        + "</ul></header>";
  }

  private static String teasers(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                "<article class=teaser><h3><a href='/news/story-%d'>Council votes on plan %d for the old harbour</a></h3><p>%s</p></article>"
                    .formatted(i, i, SENTENCE))
        .collect(Collectors.joining());
  }

  private static String paragraphs(int many) {
    return ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(many);
  }

  @Nested
  final class Walls {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Just a moment...",
          "Nur einen Moment…",
          "Un instant…",
          "Один момент…",
          "请稍候…",
          "しばらくお待ちください...",
          "Attention Required! | Cloudflare",
          "Access to this page has been denied.",
          "Pardon Our Interruption",
          "Are you a robot?",
          "Access Denied",
          "Sicherheitsprüfung - Quay Notes",
          "Making sure you&#39;re not a bot!"
        })
    void a_page_whose_title_asks_for_patience_or_a_proof_is_a_wall(String title) {
      assertThat(
              kind(
                  page(
                      "<title>" + title + "</title>",
                      "<h1>quay.example</h1><p>Reference 18.5c2f0f17</p>")))
          .contains(Kind.WALL);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Please enable JS and disable any ad blocker",
          "Press &amp; Hold to confirm you are a human (and not a bot).",
          "Our systems have detected unusual traffic from your computer network.",
          "Bitte bestätigen Sie, dass Sie kein Roboter sind.",
          "Veuillez vérifier que vous êtes humain.",
          "Подтвердите, что вы не робот",
          "ロボットではないことを確認してください。"
        })
    void a_page_of_a_few_words_that_ask_for_a_proof_is_a_wall(String text) {
      assertThat(kind(page("<title>quay.example</title>", "<p>" + text + "</p>")))
          .contains(Kind.WALL);
    }

    @Test
    void a_captcha_with_hardly_any_text_is_a_wall() {
      assertThat(
              kind(
                  page(
                      "<title>Quay Notes</title>",
                      "<form><div class='g-recaptcha' data-sitekey=x></div><input"
                          + " type=submit></form>")))
          .contains(Kind.WALL);
    }

    @Test
    void a_captcha_under_an_article_guards_its_comments() {
      assertThat(
              kind(
                  page(
                      "<title>Forty boats before noon</title>",
                      "<h1>Forty boats before noon</h1>"
                          + paragraphs(2)
                          + "<form><div class='g-recaptcha'></div></form>")))
          .isEmpty();
    }

    @Test
    void an_article_about_robots_that_asks_the_question_is_an_article() {
      assertThat(
              kind(
                  page(
                      "<title>Are you a robot?</title>",
                      "<h1>Are you a robot?</h1>" + paragraphs(9))))
          .isEmpty();
      assertThat(
              kind(
                  page(
                      "<title>Are you a robot? Why captchas fail</title>",
                      "<h1>Are you a robot? Why captchas fail</h1>"
                          + paragraphs(3)
                          + "<p>Everyone knows the line: I am not a robot.</p>")))
          .isEmpty();
    }
  }

  @Nested
  final class Errors {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "404",
          "404 Not Found",
          "Error 404",
          "Oops! That page can&rsquo;t be found.",
          "Page not found | Quay Notes",
          "404 - Seite nicht gefunden",
          "Page introuvable",
          "Página no encontrada - El Muelle",
          "Pagina non trovata",
          "Sidan kunde inte hittas",
          "Nie znaleziono strony",
          "Страница не найдена",
          "Η ΣΕΛΙΔΑ ΔΕΝ ΒΡΕΘΗΚΕ",
          "SAYFA BULUNAMADI",
          "الصفحة غير موجودة",
          "页面不存在",
          "ページが見つかりません",
          "페이지를 찾을 수 없습니다",
          "ไม่พบหน้าที่คุณต้องการ",
          "Không tìm thấy trang",
          "503 Service Temporarily Unavailable",
          "Internal Server Error",
          "451 Unavailable For Legal Reasons"
        })
    void a_page_whose_title_is_an_error_is_one_among_menus_too(String title) {
      assertThat(
              kind(
                  page(
                      "<title>" + title + "</title>",
                      menu() + "<main><p>Try the search, or go back to our home page.</p></main>")))
          .contains(Kind.ERROR);
    }

    @Test
    void the_heading_says_it_where_the_title_is_the_sites() {
      assertThat(
              kind(
                  page(
                      "<title>Quay Notes</title><meta property=og:type content=website>",
                      menu() + "<h1>Seite nicht gefunden</h1>" + teasers(4))))
          .contains(Kind.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Sorry, the page you are looking for has moved or no longer exists.",
          "Die von Ihnen gesuchte Seite gibt es nicht mehr.",
          "La page que vous recherchez n'existe plus.",
          "Запрашиваемая страница была удалена."
        })
    void a_few_words_say_it_under_any_title(String text) {
      assertThat(kind(page("<title>Quay Notes</title>", menu() + "<p>" + text + "</p>")))
          .contains(Kind.ERROR);
    }

    @Test
    void a_template_that_claims_an_article_does_not_hide_an_error() {
      assertThat(
              kind(
                  page(
                      "<title>Page not found</title><meta property=og:type content=article>",
                      "<h1>Page not found</h1><p>Try the search.</p>")))
          .contains(Kind.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Page not found: the museum of lost pages opens",
          "404 boats left the harbour",
          "Airline apologises after server error",
          "Error in harbour plans found"
        })
    void a_headline_that_goes_on_is_a_headline(String headline) {
      assertThat(
              kind(
                  page(
                      "<title>" + headline + " | Quay Notes</title>",
                      "<h1>" + headline + "</h1>" + paragraphs(4))))
          .isEmpty();
    }

    @Test
    void an_article_that_is_called_like_an_error_is_one_by_its_text() {
      assertThat(
              kind(
                  page(
                      "<title>Page Not Found</title>", "<h1>Page Not Found</h1>" + paragraphs(12))))
          .isEmpty();
    }
  }

  @Nested
  final class Redirects {
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
        strings = {
          "300",
          "300; url=https://quay.example/news/ferry-2",
          "5",
          "0; url=/news/ferry-9"
        })
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
              kind(
                  page(
                      "<title>" + title + "</title>", "<a href=/new>https://quay.example/new</a>")))
          .contains(Kind.REDIRECT);
    }
  }

  @Nested
  final class Fronts {
    @Test
    void a_home_page_is_a_front_by_its_address() {
      Optional<NotAnArticle> judged =
          judged(
              page("<title>Quay Notes - News from the coast</title>", menu() + teasers(30)),
              "https://quay.example/");
      assertThat(judged)
          .hasValueSatisfying(
              no -> {
                assertThat(no.kind()).isEqualTo(Kind.FRONT);
                assertThat(no.detail()).contains("30 headlines");
              });
    }

    @Test
    void a_section_is_a_front_by_its_short_name_and_many_headlines() {
      assertThat(
              kind(
                  page(
                      "<title>Shipping | Quay Notes</title><meta property=og:site_name"
                          + " content='Quay Notes'><meta property=og:type content=website>",
                      "<h1>Shipping</h1>" + teasers(24))))
          .contains(Kind.FRONT);
    }

    @Test
    void an_archive_of_a_blog_is_a_front_although_its_posts_are_whole() {
      String posts =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      "<article><h2><a href='/p"
                          + i
                          + "'>Low water "
                          + i
                          + "</a></h2>"
                          + paragraphs(4)
                          + "</article>")
              .collect(Collectors.joining());
      assertThat(
              kind(
                  page(
                          "<title>Category: Tides</title><script"
                              + " type=application/ld+json>{\"@graph\":[{\"@type\":\"CollectionPage\",\"name\":\"Tides\"}]}</script>",
                          "<div class=site>" + posts + "</div>")
                      .replace("<body>", "<body class='archive category category-tides'>")))
          .contains(Kind.FRONT);
    }

    @Test
    void a_list_whose_metadata_name_its_stories_is_a_front() {
      assertThat(
              kind(
                  page(
                      "<title>Politics - Quay Notes</title><script type=application/ld+json>"
                          + "{\"@type\":\"CollectionPage\",\"mainEntity\":{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Council"
                          + " votes on plan 1 for the old harbour\"}]}}</script>",
                      "<h1>Politics</h1>" + teasers(12))))
          .contains(Kind.FRONT);
    }

    @Test
    void a_short_article_among_many_teasers_is_an_article() {
      assertThat(
              kind(
                  page(
                      "<title>Forty boats before noon, harbour master says</title><meta"
                          + " property=og:type content=website>",
                      "<h1>Forty boats before noon, harbour master says</h1><p>"
                          + SENTENCE
                          + "</p>"
                          + teasers(40))))
          .isEmpty();
    }

    @Test
    void an_article_whose_canonical_is_the_home_page_is_an_article() {
      assertThat(
              kind(
                  page(
                      "<title>Forty boats before noon, harbour master says</title><link"
                          + " rel=canonical href=https://quay.example/>",
                      "<h1>Forty boats before noon, harbour master says</h1>"
                          + paragraphs(5)
                          + teasers(12))))
          .isEmpty();
    }
  }

  @Nested
  final class Frames {
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
}
