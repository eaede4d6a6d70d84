package newsreel.sources.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.ListedClip;
import newsreel.catalog.watching.ListedPage;
import newsreel.values.LanguageTag;
import newsreel.values.Sha256;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;

/** A sitemap, with its extensions for news, videos and images. */
final class SitemapList {
  private static final int VERSION_BYTES = 8;

  private final WebUrl url;
  private boolean news;

  SitemapList(WebUrl url) {
    this.url = url;
  }

  SiteList read(String text) {
    PageCollector collected = new PageCollector();
    XmlReader.each(
        text,
        Set.of("url"),
        element -> page(element).map(collected::add).orElse(true),
        outside -> {});
    return new SiteList.Pages(news ? ListForm.NEWS_SITEMAP : ListForm.SITEMAP, collected.pages());
  }

  private Optional<ListedPage> page(Element entry) {
    return XmlReader.text(entry, "", "loc").flatMap(url::resolve).map(at -> page(at, entry));
  }

  private ListedPage page(WebUrl at, Element entry) {
    Optional<Element> article = XmlReader.child(entry, "news", "news");
    news |= article.isPresent();
    Optional<Element> publication = article.flatMap(a -> XmlReader.child(a, "news", "publication"));
    List<Element> videos =
        entry.children().stream().filter(c -> XmlReader.is(c, "video", "video")).toList();
    return new ListedPage(
        at,
        article
            .flatMap(a -> XmlReader.text(a, "news", "title"))
            .flatMap(ListedTexts::line)
            .orElse(null),
        null,
        article
            .flatMap(a -> XmlReader.text(a, "news", "publication_date"))
            .flatMap(ListedTexts::time)
            .orElse(null),
        XmlReader.text(entry, "", "lastmod").flatMap(ListedTexts::time).orElse(null),
        keywords(article, videos),
        publication
            .flatMap(p -> XmlReader.text(p, "news", "language"))
            .flatMap(LanguageTag::parse)
            .orElse(null),
        publication
            .flatMap(p -> XmlReader.text(p, "news", "name"))
            .flatMap(ListedTexts::line)
            .orElse(null),
        XmlReader.child(entry, "image", "image")
            .flatMap(i -> XmlReader.text(i, "image", "loc"))
            .flatMap(url::resolve)
            .orElse(null),
        videos.stream()
            .map(this::video)
            .filter(ListedClip::isNamed)
            .limit(ListedPage.MAX_VIDEOS)
            .toList(),
        Sha256.hex(entry.text(), VERSION_BYTES));
  }

  private static List<String> keywords(Optional<Element> article, List<Element> videos) {
    List<String> words = new ArrayList<>();
    article
        .flatMap(a -> XmlReader.text(a, "news", "keywords"))
        .map(ListedTexts::keywords)
        .ifPresent(words::addAll);
    videos.stream()
        .flatMap(v -> v.children().stream())
        .filter(c -> XmlReader.is(c, "video", "tag"))
        .forEach(tag -> words.add(tag.text()));
    return ListedTexts.keywords(words);
  }

  private ListedClip video(Element video) {
    return new ListedClip(
        said(video, "title").flatMap(ListedTexts::line).orElse(null),
        said(video, "description").flatMap(ListedTexts::paragraph).orElse(null),
        said(video, "thumbnail_loc").flatMap(url::resolve).orElse(null),
        said(video, "content_loc").flatMap(url::resolve).orElse(null),
        said(video, "player_loc").flatMap(url::resolve).orElse(null),
        said(video, "duration").flatMap(ListedTexts::duration).orElse(null),
        said(video, "publication_date").<Instant>flatMap(ListedTexts::time).orElse(null));
  }

  private static Optional<String> said(Element video, String name) {
    return Stream.of("video", "")
        .flatMap(vocabulary -> XmlReader.text(video, vocabulary, name).stream())
        .findFirst();
  }
}
