package newsreel.sources.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/** RSS 0.9 to 2.0 and Atom, with the elements of Media RSS and Dublin Core. */
final class FeedList {
  private static final int VERSION_BYTES = 8;

  private final ListForm form;
  private final WebUrl url;
  private final PageCollector collected = new PageCollector();
  private @Nullable LanguageTag language;

  FeedList(ListForm form, WebUrl url) {
    this.form = form;
    this.url = url;
  }

  SiteList read(String text) {
    XmlReader.each(
        text,
        Set.of("item", "entry"),
        item -> page(item).map(collected::add).orElse(true),
        outside -> {
          if (XmlReader.is(outside, "", "language")) {
            language = LanguageTag.parse(outside.text().strip()).orElse(null);
          }
        });
    return new SiteList.Pages(form, collected.pages());
  }

  private Optional<ListedPage> page(Element item) {
    return link(item)
        .map(
            at ->
                new ListedPage(
                    at,
                    XmlReader.text(item, "", "title").flatMap(ListedTexts::line).orElse(null),
                    first(item, "description", "summary")
                        .flatMap(ListedTexts::paragraph)
                        .orElse(null),
                    first(item, "pubdate", "published", "issued")
                        .or(() -> XmlReader.text(item, "dc", "date"))
                        .flatMap(ListedTexts::time)
                        .orElse(null),
                    first(item, "updated", "modified")
                        .or(() -> XmlReader.text(item, "dcterms", "modified"))
                        .flatMap(ListedTexts::time)
                        .orElse(null),
                    categories(item),
                    language,
                    null,
                    image(item).orElse(null),
                    videos(item),
                    Sha256.hex(said(item), VERSION_BYTES)));
  }

  private static Optional<String> first(Element item, String... names) {
    return Stream.of(names).flatMap(name -> XmlReader.text(item, "", name).stream()).findFirst();
  }

  /** The link of RSS or of Atom; else a guid that is one. */
  private Optional<WebUrl> link(Element item) {
    List<Element> links =
        item.children().stream().filter(c -> XmlReader.is(c, "", "link")).toList();
    Optional<String> alternate =
        links.stream()
            .filter(l -> l.hasAttr("href"))
            .filter(l -> List.of("", "alternate").contains(l.attr("rel")))
            .map(l -> l.attr("href"))
            .findFirst();
    return links.stream()
        .filter(l -> !l.hasAttr("href"))
        .map(l -> l.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .or(() -> alternate)
        .or(
            () ->
                XmlReader.child(item, "", "guid")
                    .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                    .map(guid -> guid.text().strip())
                    .filter(text -> WebUrl.parse(text).isPresent()))
        .flatMap(url::resolve);
  }

  private static List<String> categories(Element item) {
    List<String> words = new ArrayList<>();
    for (Element child : item.children()) {
      if (XmlReader.is(child, "", "category")) {
        words.add(child.hasAttr("term") ? label(child) : child.text());
      } else if (XmlReader.is(child, "media", "keywords")) {
        words.addAll(ListedTexts.keywords(child.text()));
      } else if (XmlReader.is(child, "dc", "subject")) {
        words.add(child.text());
      }
    }
    return ListedTexts.keywords(words);
  }

  private static String label(Element category) {
    return category.hasAttr("label") ? category.attr("label") : category.attr("term");
  }

  /** Elements of Media RSS of the item, in groups or not. */
  private static Stream<Element> media(Element item, String name) {
    return item.getAllElements().stream().filter(e -> XmlReader.is(e, "media", name));
  }

  private static boolean is(Element media, String kind) {
    return media.attr("medium").equals(kind)
        || media.attr("type").toLowerCase(Locale.ROOT).startsWith(kind + "/");
  }

  private Optional<WebUrl> image(Element item) {
    return Stream.of(
            media(item, "content").filter(e -> is(e, "image")),
            enclosures(item).filter(e -> is(e, "image")),
            media(item, "thumbnail"))
        .flatMap(s -> s)
        .flatMap(e -> address(e).stream())
        .findFirst();
  }

  private static Stream<Element> enclosures(Element item) {
    return item.children().stream()
        .filter(
            e ->
                XmlReader.is(e, "", "enclosure")
                    || (XmlReader.is(e, "", "link") && e.attr("rel").equals("enclosure")));
  }

  private Optional<WebUrl> address(Element e) {
    String text = e.hasAttr("url") ? e.attr("url") : e.attr("href");
    return text.isBlank() ? Optional.empty() : url.resolve(text);
  }

  private List<ListedClip> videos(Element item) {
    List<Element> found =
        Stream.concat(
                media(item, "content").filter(e -> is(e, "video")),
                enclosures(item).filter(e -> is(e, "video")))
            .toList();
    List<ListedClip> videos = new ArrayList<>();
    for (Element video : found) {
      Optional<WebUrl> content = address(video);
      if (content.isPresent()
          && videos.size() < ListedPage.MAX_VIDEOS
          && videos.stream().noneMatch(v -> content.get().equals(v.contentUrl()))) {
        videos.add(video(video, content.get(), item));
      }
    }
    // Renditions of one video stand in one group.
    return found.size() > 1 && found.stream().allMatch(FeedList::isInGroup)
        ? videos.subList(0, Math.min(1, videos.size()))
        : videos;
  }

  private static boolean isInGroup(Element video) {
    Element parent = video.parent();
    return parent != null && XmlReader.is(parent, "media", "group");
  }

  private ListedClip video(Element video, WebUrl content, Element item) {
    Element around = isInGroup(video) && video.parent() != null ? video.parent() : video;
    return new ListedClip(
        inMedia(video, around, "title").flatMap(ListedTexts::line).orElse(null),
        inMedia(video, around, "description").flatMap(ListedTexts::paragraph).orElse(null),
        Stream.of(video, around, item)
            .flatMap(e -> XmlReader.child(e, "media", "thumbnail").stream())
            .flatMap(e -> address(e).stream())
            .findFirst()
            .orElse(null),
        content,
        Stream.of(video, around)
            .flatMap(e -> XmlReader.child(e, "media", "player").stream())
            .flatMap(e -> address(e).stream())
            .findFirst()
            .orElse(null),
        ListedTexts.duration(video.attr("duration")).orElse(null),
        null);
  }

  private static Optional<String> inMedia(Element video, Element around, String name) {
    return XmlReader.text(video, "media", name).or(() -> XmlReader.text(around, "media", name));
  }

  /** All that is said, media and identity included, but for a body that changes at will. */
  private static String said(Element item) {
    StringBuilder said = new StringBuilder();
    for (Element child : item.children()) {
      if (!XmlReader.is(child, "content", "encoded")
          && !XmlReader.is(child, "", "comments")
          && !XmlReader.is(child, "slash", "comments")) {
        said.append(XmlReader.local(child)).append('=').append(child.text());
        child.attributes().forEach(a -> said.append(' ').append(a.getValue()));
        said.append('\n');
      }
    }
    return said.toString();
  }
}
