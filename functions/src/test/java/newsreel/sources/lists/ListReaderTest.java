package newsreel.sources.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.ListedClip;
import newsreel.catalog.watching.ListedPage;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of pages as sites write them. */
final class ListReaderTest {
  private static final WebUrl AT = new WebUrl("https://news.example.org/lists/all");

  private static final String NEWS_SITEMAP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by the desk -->
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:v="http://www.google.com/schemas/sitemap-video/1.1"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url>
          <loc> https://news.example.org/ferry?id=1&amp;x=2 </loc>
          <lastmod>2026-05-02T08:30+02:00</lastmod>
          <n:news>
            <n:publication><n:name>Example News</n:name><n:language>en</n:language></n:publication>
            <n:publication_date>2026-05-02</n:publication_date>
            <n:title><![CDATA[Ferry & crane meet]]></n:title>
            <n:keywords>ferry, harbour , ferry</n:keywords>
          </n:news>
          <image:image><image:loc>/photos/ferry.jpg</image:loc></image:image>
          <v:video>
            <v:thumbnail_loc>https://img.example.org/still.jpg</v:thumbnail_loc>
            <v:title>The ferry turns</v:title>
            <v:description>It turned.</v:description>
            <v:content_loc>https://video.example.org/turn.mp4</v:content_loc>
            <v:duration>166</v:duration>
            <v:publication_date>2026-05-02T06:00:00Z</v:publication_date>
            <v:tag>crane</v:tag>
          </v:video>
        </url>
        <url><loc>https://news.example.org/ferry?id=1&amp;x=2</loc></url>
        <url><loc>mailto:desk@example.org</loc></url>
        <url><loc>https://news.example.org/quay</loc></url>
      </urlset>
      """;

  private static SiteList read(String text) {
    return ListReader.read(text.getBytes(StandardCharsets.UTF_8), "application/xml", AT);
  }

  private static List<ListedPage> pages(String text, ListForm form) {
    assertThat(read(text)).isInstanceOf(SiteList.Pages.class);
    SiteList.Pages pages = (SiteList.Pages) read(text);
    assertThat(pages.form()).isEqualTo(form);
    return pages.pages();
  }

  private static List<String> urls(List<ListedPage> pages) {
    return pages.stream().map(p -> p.url().value()).toList();
  }

  @Test
  void aNewsSitemapSaysWhatItsExtensionsSay() {
    List<ListedPage> pages = pages(NEWS_SITEMAP, ListForm.NEWS_SITEMAP);
    assertThat(urls(pages))
        .containsExactly(
            "https://news.example.org/ferry?id=1&x=2", "https://news.example.org/quay");
    ListedPage ferry = pages.getFirst();
    assertThat(ferry.title()).isEqualTo("Ferry & crane meet");
    assertThat(ferry.modifiedAt()).isEqualTo(Instant.parse("2026-05-02T06:30:00Z"));
    assertThat(ferry.publishedAt()).as("a day alone is no time").isNull();
    assertThat(ferry.keywords()).containsExactly("ferry", "harbour", "crane");
    assertThat(ferry.publisher()).isEqualTo("Example News");
    assertThat(ferry.language()).hasToString("en");
    assertThat(ferry.image()).hasToString("https://news.example.org/photos/ferry.jpg");
    ListedClip video = ferry.videos().getFirst();
    assertThat(video.title()).isEqualTo("The ferry turns");
    assertThat(video.duration()).hasToString("PT2M46S");
    assertThat(video.contentUrl()).hasToString("https://video.example.org/turn.mp4");
    assertThat(video.thumbnail()).hasToString("https://img.example.org/still.jpg");
    assertThat(video.uploadedAt()).isEqualTo(Instant.parse("2026-05-02T06:00:00Z"));
  }

  @Test
  void anEntryHasAnotherVersionWhereAnythingIsSaidOtherwise() {
    String later = NEWS_SITEMAP.replace("08:30+02:00", "08:31+02:00");
    List<ListedPage> before = pages(NEWS_SITEMAP, ListForm.NEWS_SITEMAP);
    List<ListedPage> after = pages(later, ListForm.NEWS_SITEMAP);
    assertThat(after.getFirst().version()).isNotEqualTo(before.getFirst().version());
    assertThat(after.getLast().version()).isEqualTo(before.getLast().version());
    assertThat(pages(NEWS_SITEMAP, ListForm.NEWS_SITEMAP)).isEqualTo(before);
  }

  @Test
  void anIndexNamesItsSitemapsAndWhenTheyChanged() {
    SiteList list =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://news.example.org/2026-05.xml.gz</loc><lastmod>2026-05-02</lastmod></sitemap>
              <sitemap><loc>/news.xml</loc></sitemap>
            </sitemapindex>
            """);
    assertThat(((SiteList.Index) list).sitemaps())
        .containsExactly(
            new SiteList.Child(
                new WebUrl("https://news.example.org/2026-05.xml.gz"),
                Instant.parse("2026-05-02T00:00:00Z")),
            new SiteList.Child(new WebUrl("https://news.example.org/news.xml"), null));
  }

  @Test
  void rssIsReadWithGuidsMediaAndDatesOfItsOwn() {
    List<ListedPage> pages =
        pages(
            """
            <?xml version='1.0'?>
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:atom="http://www.w3.org/2005/Atom">
              <channel><title>Example News</title><link>https://news.example.org/</link>
              <atom:link rel="self" href="https://news.example.org/rss"/><language>en-GB</language>
              <item><title>Ferries &amp;amp; cranes</title><link>https://news.example.org/a</link>
                <guid isPermaLink="false">17</guid><pubDate>Sat, 02 May 2026 08:30:00 EDT</pubDate>
                <description>&lt;p&gt;They &lt;b&gt;meet&lt;/b&gt;.&lt;/p&gt;</description>
                <category>Harbour</category>
                <media:group>
                  <media:content url="https://v.example.org/a-high.mp4" type="video/mp4" duration="61"/>
                  <media:content url="https://v.example.org/a-low.mp4" type="video/mp4" duration="61"/>
                  <media:title>They meet</media:title>
                  <media:thumbnail url="https://img.example.org/a.jpg"/>
                </media:group></item>
              <item><title>Without a link</title><guid>https://news.example.org/b</guid>
                <dc:date>2026-05-02T10:00:00Z</dc:date>
                <enclosure url="https://v.example.org/b.mp4" type="video/mp4" length="1"/></item>
              <item><title>Nowhere</title><guid isPermaLink="false">18</guid></item>
              </channel></rss>
            """,
            ListForm.RSS);
    assertThat(urls(pages))
        .containsExactly("https://news.example.org/a", "https://news.example.org/b");
    ListedPage first = pages.getFirst();
    assertThat(first.title()).isEqualTo("Ferries & cranes");
    assertThat(first.description()).isEqualTo("They meet.");
    assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-05-02T12:30:00Z"));
    assertThat(first.keywords()).containsExactly("Harbour");
    assertThat(first.language()).hasToString("en-GB");
    assertThat(first.videos()).as("renditions of one video").hasSize(1);
    ListedClip video = first.videos().getFirst();
    assertThat(video.title()).isEqualTo("They meet");
    assertThat(video.duration()).hasToString("PT1M1S");
    assertThat(video.thumbnail()).hasToString("https://img.example.org/a.jpg");
    assertThat(pages.getLast().videos()).hasSize(1);
    assertThat(pages.getLast().publishedAt()).isEqualTo(Instant.parse("2026-05-02T10:00:00Z"));
  }

  @Test
  void rdfHasItsItemsBesideTheChannel() {
    List<ListedPage> pages =
        pages(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
              <channel rdf:about="https://news.example.org/"><title>Example</title></channel>
              <item rdf:about="https://news.example.org/a"><title>A</title><link>https://news.example.org/a</link></item>
            </rdf:RDF>
            """,
            ListForm.RSS);
    assertThat(urls(pages)).containsExactly("https://news.example.org/a");
  }

  @Test
  void atomIsReadWithItsAlternateLinkAndBothDates() {
    List<ListedPage> pages =
        pages(
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom">
              <a:link rel="self" href="/atom"/>
              <a:entry><a:title type="html">Quay &amp;lt;closed&amp;gt;</a:title>
                <a:link rel="enclosure" type="image/jpeg" href="/q.jpg"/>
                <a:link href="/quay"/><a:id>tag:example.org,2026:1</a:id>
                <a:published>2026-05-02T08:00:00Z</a:published><a:updated>2026-05-02T09:00:00Z</a:updated>
                <a:summary>Closed.</a:summary><a:category term="q" label="Quays"/></a:entry>
            </a:feed>
            """,
            ListForm.ATOM);
    ListedPage quay = pages.getFirst();
    assertThat(quay.url()).hasToString("https://news.example.org/quay");
    assertThat(quay.title()).isEqualTo("Quay <closed>");
    assertThat(quay.image()).hasToString("https://news.example.org/q.jpg");
    assertThat(quay.keywords()).containsExactly("Quays");
    assertThat(quay.latest()).isEqualTo(Instant.parse("2026-05-02T09:00:00Z"));
    assertThat(quay.publishedAt()).isEqualTo(Instant.parse("2026-05-02T08:00:00Z"));
  }

  @Test
  void jsonFeedIsReadWithItsAttachments() {
    List<ListedPage> pages =
        pages(
            """
            {"version": "https://jsonfeed.org/version/1.1", "language": "de", "items": [
              {"id": "1", "url": "https://news.example.org/a", "title": "Fähre", "summary": "Kurz.",
               "date_published": "2026-05-02T08:00:00+02:00", "tags": ["Hafen"], "image": "https://img.example.org/a.jpg",
               "attachments": [{"url": "https://v.example.org/a.mp4", "mime_type": "video/mp4", "duration_in_seconds": 12}]},
              {"id": "https://news.example.org/b"}, {"id": "3"}, 4]}
            """,
            ListForm.JSON_FEED);
    assertThat(urls(pages))
        .containsExactly("https://news.example.org/a", "https://news.example.org/b");
    ListedPage first = pages.getFirst();
    assertThat(first.title()).isEqualTo("Fähre");
    assertThat(first.language()).hasToString("de");
    assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-05-02T06:00:00Z"));
    assertThat(first.videos().getFirst().duration()).hasToString("PT12S");
  }

  @Test
  void aPageNamesItsFeeds() {
    SiteList list =
        read(
            """
            <!doctype html><html><head><title>Front</title>
            <link rel="alternate" type="application/rss+xml" href="/rss">
            <link rel="alternate" type="application/rss+xml" href="/rss">
            <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://feeds.example.org/atom">
            <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
            <link rel="alternate" hreflang="de" href="/de/">
            <link rel="stylesheet" type="text/css" href="/style.css"></head></html>
            """);
    assertThat(((SiteList.WebPage) list).feeds())
        .containsExactly(
            new WebUrl("https://news.example.org/rss"),
            new WebUrl("https://feeds.example.org/atom"));
  }

  @Test
  void gzipEncodingsAndByteOrderMarksAreUnderstood() throws IOException {
    String rss =
        "<rss><channel><item><title>Fähre</title><link>https://news.example.org/a</link>"
            + "</item></channel></rss>";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(rss.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(title(packed.toByteArray(), "application/gzip")).isEqualTo("Fähre");
    byte[] latin = rss.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(title(latin, "text/xml; charset=iso-8859-1")).isEqualTo("Fähre");
    byte[] declared =
        ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + rss)
            .getBytes(Charset.forName("windows-1252"));
    assertThat(title(declared, "text/xml")).isEqualTo("Fähre");
    assertThat(title(("\ufeff" + rss).getBytes(StandardCharsets.UTF_16LE), "text/xml"))
        .isEqualTo("Fähre");
    assertThat(title(("\ufeff" + rss).getBytes(StandardCharsets.UTF_8), "text/xml"))
        .isEqualTo("Fähre");
  }

  private static String title(byte[] bytes, String type) {
    SiteList.Pages pages = (SiteList.Pages) ListReader.read(bytes, type, AT);
    return String.valueOf(pages.pages().getFirst().title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "<",
        "<!-- no end",
        "plain words",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "{\"version\": \"1\"}",
        "{\"version\": ",
        "<opml><body/></opml>"
      })
  void whatIsNoListIsSaidToBeNone(String text) {
    assertThat(read(text)).isInstanceOf(SiteList.Unreadable.class);
  }

  @Test
  void entitiesOfADocumentTypeAreNeitherFetchedNorExpanded() {
    List<ListedPage> pages =
        pages(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <rss><channel><item><title>x &file; &b; &nbsp;& y</title><link>https://news.example.org/a</link></item>
            </channel></rss>
            """,
            ListForm.RSS);
    assertThat(pages.getFirst().title()).contains("&file;", "&b;").endsWith("& y");
  }

  @Test
  void aListThatBreaksOffIsReadAsFarAsItGoes() {
    String whole = NEWS_SITEMAP.substring(0, NEWS_SITEMAP.indexOf("<url><loc>mailto"));
    assertThat(pages(whole, ListForm.NEWS_SITEMAP)).hasSize(1);
  }

  @Test
  void aLongListIsReadUpToItsBound() {
    String long_ =
        IntStream.range(0, SiteList.MAX_PAGES + 50)
            .mapToObj(i -> "<url><loc>https://news.example.org/p" + i + "</loc></url>")
            .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    assertThat(pages(long_, ListForm.SITEMAP)).hasSize(SiteList.MAX_PAGES);
  }
}
