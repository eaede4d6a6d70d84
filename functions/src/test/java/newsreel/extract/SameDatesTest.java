package newsreel.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newsreel.catalog.ArticleMetadata;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a date on a page means does not depend on whether the page comes as HTML or as text. */
class SameDatesTest {
  private static final String HEADLINE = "Old ferry returns to the northern islands";
  private static final String FIRST =
      "The old ferry sailed to the northern islands again on Monday, four months after a storm"
          + " broke its rudder and two of its windows. The repairs took longer than planned.";
  private static final String SECOND =
      "People of the islands had waited on the quay since dawn, and some brought a cake for the"
          + " crew. The harbour master said that he had never doubted that it would come back.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "com | 31/10/2024 14h30                        | 2024-10-31T14:30:00Z",
        "com | December 29th 2019                      | 2019-12-29T00:00:00Z",
        "com | 29.12.19                                | 2019-12-29T00:00:00Z",
        "com | 28.09.1912:44                           | 2019-09-28T12:44:00Z",
        "com | Published on 3 May 2024, 2:30 p.m. ET   | 2024-05-03T18:30:00Z",
        "com | 3 January 2024 2:30 pm ET               | 2024-01-03T19:30:00Z",
        "com | 3 May 2024 14:30 UTC+2                  | 2024-05-03T12:30:00Z",
        "com | 3 May 2024 14:30 +5:30                  | 2024-05-03T09:00:00Z",
        "com | 3. Mai 2024, 14.30 Uhr MESZ             | 2024-05-03T12:30:00Z",
        "com | Publié le 3 mai 2024 à 14 h 30          | 2024-05-03T14:30:00Z",
        "com | 3 мая 2024, 14:30 (МСК)                 | 2024-05-03T11:30:00Z",
        "com | 2024年5月3日 下午2:30                    | 2024-05-03T14:30:00Z",
        "com | 2024. 5. 3. 오후 2:30                    | 2024-05-03T14:30:00Z",
        "com | 3 ตุลาคม 2567 14:30 น.                   | 2024-10-03T14:30:00Z",
        "com | ۱۵ خرداد ۱۴۰۳ - ۱۴:۳۰                    | 2024-06-04T14:30:00Z",
        "com | ٣ أكتوبر ٢٠٢٤ ١٤:٣٠                      | 2024-10-03T14:30:00Z",
        "com | ३ अक्टूबर २०२४ १४:३०                      | 2024-10-03T14:30:00Z",
        "com | ৩ অক্টোবর ২০২৪                           | 2024-10-03T00:00:00Z",
        "com | 3 ΟΚΤΩΒΡΙΟΥ 2024                        | 2024-10-03T00:00:00Z",
        "com | 3 EKİM 2024 14:30                       | 2024-10-03T14:30:00Z",
        "com | Thứ năm, 31/10/2024, 14:30 (GMT+7)      | 2024-10-31T07:30:00Z",
        "com | Thu Oct 03 2024 14:30:00 GMT+0530 (India Standard Time) | 2024-10-03T09:00:00Z",
        "com | 3 Oct 2024 24:00 UTC                    | 2024-10-04T00:00:00Z",
        "in  | 3 Oct 2024 14:30 IST                    | 2024-10-03T09:00:00Z",
        "ie  | 3 Oct 2024 14:30 IST                    | 2024-10-03T13:30:00Z",
        "il  | 3 Oct 2024 14:30 IST                    | 2024-10-03T11:30:00Z",
        "cn  | 3 Oct 2024 14:30 CST                    | 2024-10-03T06:30:00Z",
        "us  | 3 Oct 2024 14:30 CST                    | 2024-10-03T20:30:00Z",
        "us  | 5/6/2024                                | 2024-05-06T00:00:00Z",
        "fr  | 5/6/2024                                | 2024-06-05T00:00:00Z",
      })
  void both_extractors_read_the_same_date(String domain, String line, String instant) {
    assertThat(ofHtml(domain, line).publishedAt()).asString().isEqualTo(instant);
    assertThat(ofText(domain, line).publishedAt()).asString().isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "Updated: 3 May 2024 14:30 UTC",
    "Zuletzt aktualisiert am 3. Mai 2024 14:30 UTC",
    "Mis à jour le 3 mai 2024 à 14h30 UTC",
    "最終更新 2024年5月3日 14:30 UTC",
    "Обновлено 3 мая 2024 14:30 UTC",
    "Cập nhật 3/5/2024 14:30 UTC",
  })
  void both_extractors_tell_a_change_from_the_publication(String line) {
    for (var article : new ArticleMetadata[] {ofHtml("com", line), ofText("com", line)}) {
      assertThat(article.publishedAt()).isNull();
      assertThat(article.modifiedAt()).hasToString("2024-05-03T14:30:00Z");
    }
  }

  @Test
  void both_extractors_take_the_day_of_the_address_where_the_page_shows_none() {
    WebUrl url = WebUrl.parse("https://news.example.com/2024/05/31/ferry").orElseThrow();
    assertThat(article(new HtmlExtractor(), html("Harbour"), url).publishedAt())
        .hasToString("2024-05-31T00:00:00Z");
    assertThat(article(new TextExtractor(), text("Harbour"), url).publishedAt())
        .hasToString("2024-05-31T00:00:00Z");
  }

  private static ArticleMetadata ofHtml(String domain, String line) {
    return article(new HtmlExtractor(), html(line), home(domain));
  }

  private static ArticleMetadata ofText(String domain, String line) {
    return article(new TextExtractor(), text(line), home(domain));
  }

  private static WebUrl home(String domain) {
    return WebUrl.parse("https://news.example." + domain + "/ferry").orElseThrow();
  }

  private static String html(String line) {
    return "<!doctype html><html><head><meta charset=utf-8></head><body><article><h1>%s</h1>"
            .formatted(HEADLINE)
        + "<p>%s</p><p>%s</p><p>%s</p></article></body></html>".formatted(line, FIRST, SECOND);
  }

  private static String text(String line) {
    return "Home\nNews\n" + HEADLINE + "\n\n" + line + "\n\n" + FIRST + "\n\n" + SECOND;
  }

  private static ArticleMetadata article(Extractor extractor, String page, WebUrl url) {
    Extraction read =
        extractor.extract(new PageSource(page.getBytes(StandardCharsets.UTF_8), "utf-8", url));
    return ((Extraction.Extracted) read).content().article();
  }
}
