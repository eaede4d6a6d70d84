package newsreel.extract.html.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.extract.html.data.StateRoots;
import newsreel.extract.html.source.PlainText;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The article in the state that a page embeds for its scripts ({@code __NEXT_DATA__}, {@code
 * __INITIAL_STATE__}, {@code Fusion.globalContent} ...), which is read as JSON and never executed.
 * The page's address or headline tells it from other stories.
 */
public record StateArticle(ObjectNode node) {
  private static final int MAX_NODES = 200_000;
  private static final int MATCH = 5;

  /** The fewest letters of a title that cannot be part of another by chance. */
  private static final int WHOLE_TITLE = 20;

  private static final List<String> SHOWN_BY =
      List.of(
          "basic",
          "name",
          "displayName",
          "display_name",
          "fullName",
          "writerName",
          "text",
          "title",
          "default",
          "main",
          "plain");

  private static final List<String> HEADLINES = List.of("headline", "headlines", "title");
  private static final List<String> ADDRESSES =
      List.of("url", "canonical_url", "canonicalUrl", "canonical", "website_url", "link", "href");
  private static final List<String> PARTS =
      List.of(
          "authors",
          "author",
          "byline",
          "byLines",
          "credits",
          "body",
          "content",
          "contentHtml",
          "content_elements",
          "paragraphs",
          "images",
          "image",
          "promo_items",
          "publishedAt",
          "datePublished",
          "publishDate",
          "display_date",
          "firstPublished",
          "publicationDate");

  /** The properties under which the article's own state has other stories. */
  private static final Set<String> OTHERS =
      Set.of(
          "related",
          "relatedarticles",
          "relatedcontent",
          "relatedstories",
          "relatedvideos",
          "recommended",
          "recommendations",
          "more",
          "morefrom",
          "latest",
          "trending",
          "mostread",
          "popular",
          "sidebar",
          "teasers",
          "teaser",
          "navigation",
          "menu",
          "footer",
          "upnext",
          "playlist",
          "ads");

  /** Returns nothing if the page has no state, or none about its article. */
  static Optional<StateArticle> of(Page page) {
    List<String> headlines = headlines(page);
    List<String> paths = page.declared().stream().map(StateArticle::path).toList();
    ObjectNode best = null;
    int most = MATCH;
    for (JsonNode root : StateRoots.of(page.written())) {
      for (ObjectNode node : objects(root, Set.of())) {
        int score = score(node, headlines, paths, page);
        if (score > most) {
          most = score;
          best = node;
        }
      }
    }
    return Optional.ofNullable(best).map(StateArticle::new);
  }

  private static List<String> headlines(Page page) {
    return Stream.of(
            page.metas().values("og:title").stream(),
            page.articles().stream().flatMap(a -> a.texts("headline").stream()),
            Headings.h1(page).map(h -> h.text()).stream())
        .flatMap(s -> s)
        .map(page.site()::without)
        .map(PlainText::folded)
        .filter(t -> t.length() > 8)
        .toList();
  }

  private static int score(ObjectNode node, List<String> headlines, List<String> paths, Page page) {
    boolean named = isNamed(node, headlines);
    boolean addressed = isAddressed(node, paths, page);
    if (!named && !addressed) {
      return 0;
    }
    int parts = (int) PARTS.stream().filter(node::has).count();
    return (named ? MATCH : 0) + (addressed ? MATCH : 0) + parts;
  }

  private static boolean isNamed(ObjectNode node, List<String> headlines) {
    for (String property : HEADLINES) {
      Optional<String> text = text(node.get(property));
      if (text.isPresent() && isOneOf(headlines, PlainText.folded(text.get()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the title is one of the headlines, perhaps followed by a section and the site. */
  private static boolean isOneOf(List<String> headlines, String title) {
    return headlines.contains(title)
        || (title.length() >= WHOLE_TITLE
            && headlines.stream().anyMatch(headline -> headline.startsWith(title)));
  }

  private static boolean isAddressed(ObjectNode node, List<String> paths, Page page) {
    for (String property : ADDRESSES) {
      Optional<String> text = text(node.get(property));
      if (text.isPresent() && text.get().contains("/")) {
        Optional<WebUrl> url = page.url(text.get());
        if (url.isPresent() && paths.contains(path(url.get()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String path(WebUrl url) {
    String path = url.withoutQuery().uri().getRawPath();
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Returns the article's own objects, without those of other stories. */
  public List<ObjectNode> objects() {
    return objects(node, OTHERS);
  }

  /** Returns a value's text; for an object, the text by which it is shown. */
  public static Optional<String> text(@Nullable JsonNode value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.isString()) {
      return PlainText.paragraph(value.stringValue());
    }
    if (value.isArray() && value.size() == 1) {
      return text(value.get(0));
    }
    for (String property : SHOWN_BY) {
      JsonNode shown = value.get(property);
      Optional<String> text =
          shown != null && shown.isString()
              ? PlainText.paragraph(shown.stringValue())
              : Optional.empty();
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static List<ObjectNode> objects(JsonNode root, Set<String> without) {
    List<ObjectNode> found = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && found.size() < MAX_NODES) {
      JsonNode next = open.remove();
      if (next instanceof ObjectNode object) {
        found.add(object);
        object
            .properties()
            .forEach(
                p -> {
                  if (p.getValue().isContainer()
                      && !without.contains(p.getKey().toLowerCase(java.util.Locale.ROOT))) {
                    open.add(p.getValue());
                  }
                });
      } else {
        next.valueStream().filter(JsonNode::isContainer).forEach(open::add);
      }
    }
    return found;
  }
}
