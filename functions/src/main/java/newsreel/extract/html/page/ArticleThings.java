package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.data.Vocabulary;
import newsreel.values.WebUrl;

/** Finds which of a page's things is its article, since pages name other stories, too. */
final class ArticleThings {
  private static final int MAX_ARTICLES = 6;
  private static final Set<String> ELSEWHERE =
      Set.of(
          "itemListElement",
          "liveBlogUpdate",
          "relatedLink",
          "mentions",
          "citation",
          "isPartOf",
          "hasPart",
          "isBasedOn",
          "comment",
          "review",
          "itemReviewed",
          "about",
          "significantLink");

  private ArticleThings() {}

  private record Ranked(Thing thing, int rank) {}

  static List<Thing> of(Vocabulary vocabulary, Page page) {
    List<WebUrl> here = page.declared();
    // One article alone is this page's, whatever address it gives.
    boolean single =
        vocabulary.things().stream()
                .filter(Thing::isArticle)
                .filter(t -> !standsElsewhere(t))
                .count()
            == 1;
    List<Ranked> found = new ArrayList<>();
    for (Thing thing : vocabulary.things()) {
      int rank = rank(thing, single && thing.isArticle() ? List.of() : here, page);
      if (rank > 0) {
        found.add(new Ranked(thing, rank));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt((Ranked r) -> -r.rank()))
        .limit(MAX_ARTICLES)
        .map(Ranked::thing)
        .toList();
  }

  /** Returns zero if the thing does not belong to this page. */
  private static int rank(Thing thing, List<WebUrl> here, Page page) {
    boolean article = thing.isArticle();
    if (!article && !thing.isPage()) {
      return 0;
    }
    if (standsElsewhere(thing)) {
      return 0;
    }
    int rank = article ? 10 : 1;
    Optional<Boolean> matches = matches(thing, here, page);
    if (matches.isPresent()) {
      rank += matches.get() ? 5 : -8;
    }
    if (article && thing.node().has("headline")) {
      rank += 2;
    }
    if (thing.parent() == null) {
      rank += 1;
    }
    return rank;
  }

  private static boolean standsElsewhere(Thing thing) {
    for (Thing t = thing; t != null; t = t.parent()) {
      if (ELSEWHERE.contains(t.role())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the thing's address is this page's; absent if it has none or the page does not say. */
  private static Optional<Boolean> matches(Thing thing, List<WebUrl> here, Page page) {
    List<WebUrl> said = new ArrayList<>();
    for (String property : List.of("url", "mainEntityOfPage", "@id")) {
      thing.raw(property).flatMap(u -> page.url(u).stream()).forEach(said::add);
      thing.things(property).stream()
          .flatMap(t -> t.raw("@id"))
          .flatMap(u -> page.url(u).stream())
          .forEach(said::add);
    }
    if (said.isEmpty() || here.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        said.stream().anyMatch(s -> here.stream().anyMatch(h -> path(h).equals(path(s)))));
  }

  private static String path(WebUrl url) {
    String address = url.value();
    int start = address.indexOf('/', "https://".length());
    int end = start;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    return address.substring(start, address.charAt(end - 1) == '/' ? end - 1 : end);
  }
}
