package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Finding;
import newsreel.extract.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where on a page its dates stand. */
class DatesTest {
  private static final String P =
      "<p>The ferry left the yard on Monday with forty guests on board and flags on every mast, and"
          + " the harbour master said that he had waited for this day since the winter.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='publish-time' content='2024-05-03T10:15:00Z'>",
        "<meta name='OriginalPublicationDate' content='2024-05-03T10:15:00Z'>",
        "<meta property='og:regDate' content='20240503101500'>",
        "<meta name='parsely-pub-date' content='2024-05-03T10:15:00Z'>",
        "<meta name='sailthru.date' content='2024-05-03T10:15:00Z'>",
        "<meta name='DC.date.issued' content='2024-05-03T10:15:00Z'>",
        "<meta property='article:published' content='2024-05-03T10:15:00Z'>",
        "<meta name='firstPublishedAt' content='1714731300000'>",
        "<meta name='my-cms:datePosted' content='3 May 2024 10:15 UTC'>",
        "<meta itemprop='dateCreated' content='2024-05-03T10:15:00Z'>",
        "<meta name='fecha-publicacion' content='2024-05-03T10:15:00Z'>",
        "<meta name='date' content='Fri, 3 May 2024 10:15:00 GMT'>",
      })
  void a_meta_element_is_read_by_the_words_of_its_name(String meta) {
    assertThat(of(Pages.article(meta, P)).publishedAt()).hasToString("2024-05-03T10:15:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='expiration-date' content='2024-05-03T10:15:00Z'>",
        "<meta name='event:start_date' content='2024-05-03T10:15:00Z'>",
        "<meta name='last-modified' content='2024-05-03T10:15:00Z'>",
        "<meta property='video:release_date' content='2024-05-03T10:15:00Z'>",
        "<meta name='copyright-date' content='2024-05-03'>",
        "<meta name='unpublishDate' content='2024-05-03'>",
      })
  void a_date_of_another_kind_is_not_the_publication(String meta) {
    assertThat(of(Pages.article(meta, P)).publishedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>29.12.2019</p>",
        "<div class='meta-info'><span>News</span> | 29. Dezember 2019 | 3 min read</div>",
        "<div class='t-head'><i></i> 29.12.19</div>",
        "<div>By Ann Tal<br>December 29th 2019</div>",
        "<span class='_publishingdate'>29.12.2019</span>",
        "<abbr class='published' title='2019-12-29T00:00:00Z'>two years ago</abbr>",
        "<span property='dc:date dc:created' content='2019-12-29T00:00:00Z'></span>",
        "<div class='date' data-timestamp='1577577600'>last winter</div>",
        "<footer><span>29/12/2019</span> <a href='#c'>2 comments</a></footer>",
        "<h5>Date:</h5>29.12.2019",
      })
  void a_day_under_the_headline_is_the_publication(String shown) {
    assertThat(of(page(shown, "")).publishedAt()).hasToString("2019-12-29T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Erstellt am: 29.12.2019", "Published: 29 December 2019", "Paru le 29/12/2019"})
  void a_labelled_day_below_the_text_is_the_publication(String line) {
    String below = P + P + P + "<p>" + line + "</p>";
    assertThat(of(page("", below)).publishedAt()).hasToString("2019-12-29T00:00:00Z");
  }

  @Test
  void a_day_above_the_headline_is_the_publication() {
    String page =
        "<html lang=de><body><main><h3>29.12.2019</h3><h1>New ferry leaves the yard</h1>%s%s</main>"
            .formatted(P, P);
    assertThat(of(page).publishedAt()).hasToString("2019-12-29T00:00:00Z");
  }

  @Test
  void a_day_in_a_sentence_is_none() {
    String shown =
        "<p>The keel was laid on 29 December 2019 in the old dock, and the yard has built nothing"
            + " longer since.</p>";
    assertThat(of(page(shown, "")).publishedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Updated <time datetime='2024-10-05T14:30:00Z'>5 Oct</time> · Published <time"
            + " datetime='2024-10-03T14:30:00Z'>3 Oct</time></p>",
        "<p><span>Aktualisiert:</span> <time"
            + " datetime='2024-10-05T14:30:00Z'>5.10.</time></p><p><time"
            + " datetime='2024-10-03T14:30:00Z'>3.10.</time></p>",
        "<time datetime='2024-10-05T14:30:00Z'>Last modified 5 Oct</time> <time"
            + " datetime='2024-10-03T14:30:00Z'>3 Oct</time>",
        "<time itemprop='dateModified' datetime='2024-10-05T14:30:00Z'>5 Oct</time> <time"
            + " datetime='2024-10-03T14:30:00Z'>3 Oct</time>",
        "<p class=date>Updated 5 October 2024 14:30 UTC, published 3 October 2024 14:30 UTC</p>",
      })
  void a_change_is_never_taken_for_the_publication(String shown) {
    ArticleMetadata article = of(page(shown, ""));
    assertThat(article.publishedAt()).hasToString("2024-10-03T14:30:00Z");
    assertThat(article.modifiedAt()).hasToString("2024-10-05T14:30:00Z");
  }

  @Test
  void a_change_before_the_publication_is_not_believed() {
    String head =
        "<meta property='article:published_time' content='2024-10-03T14:30:00Z'>"
            + "<meta property='article:modified_time' content='2024-09-03T14:30:00Z'>";
    assertThat(of(Pages.article(head, P)).modifiedAt()).isNull();
  }

  @Test
  void the_address_is_evidence_of_the_day_alone() {
    Extraction.Extracted read =
        Pages.read(
            "<html><head><link rel=canonical href='https://quay.example/2024/05/31/ferry'></head>"
                + "<body><article><h1>New ferry leaves the yard</h1>"
                + P
                + P);
    assertThat(read.content().article().publishedAt()).hasToString("2024-05-31T00:00:00Z");
    Finding finding = finding(read);
    assertThat(finding.source()).isEqualTo("url");
    assertThat(finding.note()).contains("a day without a time");
  }

  @Test
  void a_page_about_a_video_is_as_old_as_the_video() {
    String head =
        "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"name\":\"New ferry leaves"
            + " the yard\",\"uploadDate\":\"2024-05-03T10:15:00Z\",\"comment\":[{\"@type\":"
            + "\"Comment\",\"dateCreated\":\"2024-06-11T19:29:04Z\"}]}</script>";
    assertThat(of(Pages.article(head, P)).publishedAt()).hasToString("2024-05-03T10:15:00Z");
  }

  @Test
  void a_source_that_gives_the_day_alone_is_shown_with_the_day() {
    Extraction.Extracted read =
        Pages.read(
            Pages.article(
                "<meta property='article:published_time' content='2024-05-03T10:15:00Z'>",
                "<time datetime='2024-05-06'>6 May</time>"));
    assertThat(finding(read).others())
        .extracting(Finding.Other::value)
        .containsExactly("2024-05-06");
  }

  @Test
  void a_day_takes_the_time_that_another_source_has_for_it() {
    String head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"New ferry"
            + " leaves the yard\",\"datePublished\":\"2024-05-03\"}</script><meta"
            + " property='article:published_time' content='2024-05-03T10:15:00Z'>";
    assertThat(of(Pages.article(head, P)).publishedAt()).hasToString("2024-05-03T10:15:00Z");
  }

  @Test
  void two_sources_outvote_the_first() {
    String head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"New ferry"
            + " leaves the yard\",\"datePublished\":\"2024-05-01T08:00:00Z\"}</script><meta"
            + " property='article:published_time' content='2024-05-03T10:15:00Z'>";
    String shown = "<time datetime='2024-05-03'>3 May</time>";
    assertThat(of(Pages.article(head, shown)).publishedAt()).hasToString("2024-05-03T10:15:00Z");
  }

  @Test
  void an_ambiguous_day_is_the_one_that_the_page_shows_elsewhere() {
    String page =
        "<html lang=de><head><meta name=date content='11/01/2023 12:43:42'></head><body><article>"
            + "<h1>New ferry leaves the yard</h1>"
            + P
            + P
            + "<p>Erstellt am: 01.11.2023</p>";
    assertThat(of(page).publishedAt()).hasToString("2023-11-01T12:43:42Z");
  }

  @Test
  void a_zone_of_several_countries_is_noted() {
    Extraction.Extracted read = Pages.read(page("<p class=date>3 October 2024, 14:30 IST</p>", ""));
    assertThat(finding(read).note()).contains("IST has several meanings");
  }

  private static String page(String underHeadline, String below) {
    return "<html lang=en><head><title>Quay Notes</title></head><body><article>"
        + "<h1>New ferry leaves the yard</h1>"
        + underHeadline
        + P
        + P
        + below
        + "</article></body></html>";
  }

  private static ArticleMetadata of(String html) {
    return Pages.content(html).article();
  }

  private static Finding finding(Extraction.Extracted read) {
    return Objects.requireNonNull(read.evidence().get("publishedAt"));
  }
}
