package newsreel.extract.html.kind;

import static newsreel.extract.html.kind.KindPages.kind;
import static newsreel.extract.html.kind.KindPages.menu;
import static newsreel.extract.html.kind.KindPages.page;
import static newsreel.extract.html.kind.KindPages.paragraphs;
import static newsreel.extract.html.kind.KindPages.teasers;
import static org.assertj.core.api.Assertions.assertThat;

import newsreel.extract.NotAnArticle.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that servers send in place of an article. */
final class ErrorPagesTest {
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
}
