package newsreel.extract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Image;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a date, a byline or a credit says does not depend on whether the page comes as HTML or text.
 */
class SameReadingTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Boats leave at dawn. Photo: Reuters ~ Boats leave at dawn. ~ Reuters
          Boats leave at dawn. REUTERS/Ola Berg ~ Boats leave at dawn. ~ REUTERS/Ola Berg
          Boats leave at dawn. Photo: Ana Ruiz / Reuters ~ Boats leave at dawn. ~ Ana Ruiz / Reuters
          Boats leave at dawn. Photo by Ann Lee/Getty Images ~ Boats leave at dawn. ~ Ann Lee/Getty Images
          Boats leave at dawn. Image: Anna Holm/AFP ~ Boats leave at dawn. ~ Anna Holm/AFP
          Boats leave at dawn.Credit: PA ~ Boats leave at dawn. ~ PA
          Boats leave at dawn (Picture: Ole Berg) ~ Boats leave at dawn ~ Ole Berg
          Boats leave at dawn. — Picture by Mei Lin ~ Boats leave at dawn. ~ Mei Lin
          Boats leave at dawn. Image courtesy of Mei Lin ~ Boats leave at dawn. ~ Mei Lin
          Boats leave at dawn. Photo by Jo Hart /AFP via Getty Images ~ Boats leave at dawn. ~ Jo Hart /AFP via Getty Images
          Boats leave at dawn. (AP) ~ Boats leave at dawn. ~ AP
          Boats leave at dawn. © AFP ~ Boats leave at dawn. ~ AFP
          Boats leave at dawn. HANDOUT / AFP ~ Boats leave at dawn. ~ HANDOUT / AFP
          Boats leave at dawn. AP ~ Boats leave at dawn. ~ AP
          Boats leave at dawn. | Ann Lee/Quay Press ~ Boats leave at dawn. ~ Ann Lee/Quay Press
          Boats leave at dawn. Supplied ~ Boats leave at dawn. ~ Supplied
          Boats leave at dawn. (Supplied) ~ Boats leave at dawn. ~ Supplied
          Boats leave at dawn. Supplied: Ana Ruiz ~ Boats leave at dawn. ~ Ana Ruiz
          Boats leave at dawn. (Supplied: Ana Ruiz) ~ Boats leave at dawn. ~ Ana Ruiz
          Boats leave at dawn. | Ana Ruiz / dpa ~ Boats leave at dawn. ~ Ana Ruiz / dpa
          Boats leave the harbour at dawn | Ana Ruiz / dpa ~ Boats leave the harbour at dawn ~ Ana Ruiz / dpa
          The harbour in the cold winter / Ann Lee ~ The harbour in the cold winter ~ Ann Lee
          Die Fähre legt ab. © dpa Images, Otto Wels ~ Die Fähre legt ab. ~ dpa Images, Otto Wels
          Die Fähre legt ab. Bild: Otto Wels/dpa ~ Die Fähre legt ab. ~ Otto Wels/dpa
          Die Fähre legt ab. Symbolfoto: Otto Wels ~ Die Fähre legt ab. ~ Otto Wels
          Die Fähre legt ab. (Foto: Otto Wels/dpa) ~ Die Fähre legt ab. ~ Otto Wels/dpa
          Die Fähre legt ab. Foto: Otto Wels. ~ Die Fähre legt ab. ~ Otto Wels
          Die Fähre legt ab. Privat ~ Die Fähre legt ab. ~ Privat
          Färjan lämnar kajen. Foto: Eva Ek / TT ~ Färjan lämnar kajen. ~ Eva Ek / TT
          Le ferry quitte le quai. Crédit photo : Léa Roy ~ Le ferry quitte le quai. ~ Léa Roy
          La barca lascia il molo al mattino / Ugo Neri ~ La barca lascia il molo al mattino ~ Ugo Neri
          Łodzie wypływają o świcie. Fot. Ewa Lis ~ Łodzie wypływają o świcie. ~ Ewa Lis
          Łodzie w porcie o świcie. Fot. : Jan Kos ~ Łodzie w porcie o świcie. ~ Jan Kos
          Паром отходит от причала. Фото: Анна Белова ~ Паром отходит от причала. ~ Анна Белова
          Thuyền rời bến lúc rạng đông. Ảnh: Lan Anh ~ Thuyền rời bến lúc rạng đông. ~ Lan Anh
          הסירות יוצאות עם שחר. צילום: נועה כהן ~ הסירות יוצאות עם שחר. ~ נועה כהן
          岸壁を離れるフェリー（山田花子撮影） ~ 岸壁を離れるフェリー ~ 山田花子
          岸壁を離れるフェリー＝ＡＰ ~ 岸壁を離れるフェリー ~ ＡＰ
          배가 항구를 떠나고 있다. 연합뉴스 ~ 배가 항구를 떠나고 있다. ~ 연합뉴스
          """)
  void both_extractors_part_the_same_credit_from_its_caption(
      String line, String caption, String credit) {
    for (var article : new ArticleMetadata[] {photoOfHtml(line), photoOfText(line)}) {
      assertThat(article.images())
          .extracting(Image::caption, Image::credit)
          .containsExactly(tuple(caption, credit));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          By Ann Lee ~ Ann Lee
          By Ann Lee and Ola Berg, Political Editor ~ Ann Lee; Ola Berg
          By ANN LEE ~ ANN LEE
          By Joe Quay Jr. ~ Joe Quay Jr.
          By Mia Quay, PhD, and Ola Berg ~ Mia Quay, PhD; Ola Berg
          By Rob Quay, CNN ~ Rob Quay
          By Jo Quay The Associated Press ~ Jo Quay
          By Ann Lee in Oslo ~ Ann Lee
          By Fatima al Said and Sean O'Quay ~ Fatima al Said; Sean O'Quay
          By Lucy TaylorNews Reporter ~ Lucy Taylor
          Written by Ann Lee ~ Ann Lee
          12 May 2024 Ana Ruiz ~ Ana Ruiz
          Ana Ruiz | 12 May 2024, 14:30 ~ Ana Ruiz
          12.05.2024, 10:30 Uhr Ola Berg ~ Ola Berg
          Published 12 May 2024 - Ana de la Ruiz ~ Ana de la Ruiz
          AFP, MANILA ~ AFP
          Published: 5 hours ago | Written by Ann Lee ~ Ann Lee
          Von Ola Berg, Redakteur ~ Ola Berg
          Von Christoph von Quay ~ Christoph von Quay
          Ein Kommentar von Jo Quay ~ Jo Quay
          Text und Fotos: Harald Quay ~ Harald Quay
          Par Inès Roy et Luc Petit ~ Inès Roy; Luc Petit
          Par Le Quai et AFP ~ Le Quai et AFP
          Por Ana Ruiz, corresponsal en Atenas ~ Ana Ruiz
          Di Ugo Neri ~ Ugo Neri
          Door Ludwig van der Berg ~ Ludwig van der Berg
          Skrevet av Ola Kai og Mia Berg ~ Ola Kai; Mia Berg
          Tekst: Eva Ek ~ Eva Ek
          Автор: Анна Причал ~ Анна Причал
          Yazan: Ayşe Liman ~ Ayşe Liman
          Oleh Budi Pelabuhan ~ Budi Pelabuhan
          김하나 기자 ~ 김하나
          文/李海明 ~ 李海明
          โดย สมชาย ใจดี ~ สมชาย ใจดี
          """)
  void both_extractors_read_the_same_names_from_a_byline(String line, String names) {
    for (var article : new ArticleMetadata[] {ofHtml("com", line), ofText("com", line)}) {
      assertThat(article.authors().stream().map(Author::name).collect(joining("; ")))
          .isEqualTo(names);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Posted on",
        "Uncategorized",
        "Show all posts by",
        "Leave a comment",
        "By the end of the week",
        "Von Montag an fährt die Fähre wieder",
        "More from Author",
        "Getty Images",
        "12 May 2024 Northern Islands",
        "12 May 2024 Ferry",
        "12 May 2024 Quay Harbour Boat Show",
        "3 min read | 12 May 2024",
      })
  void neither_extractor_takes_a_label_or_prose_for_a_name(String line) {
    for (var article : new ArticleMetadata[] {ofHtml("com", line), ofText("com", line)}) {
      assertThat(article.authors()).isEmpty();
    }
  }

  private static ArticleMetadata photoOfHtml(String caption) {
    String figure =
        "<figure><img src=/boat.jpg width=800 height=600><figcaption>"
            + caption
            + "</figcaption></figure>";
    String page = html("31/10/2024").replace("<p>" + FIRST, figure + "<p>" + FIRST);
    return article(new HtmlExtractor(), page, home("com"));
  }

  private static ArticleMetadata photoOfText(String caption) {
    String page = text("31/10/2024").replace(FIRST, caption + "\n\n" + FIRST);
    return article(new TextExtractor(), page, home("com"));
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
