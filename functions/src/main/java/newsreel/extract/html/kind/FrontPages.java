package newsreel.extract.html.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NotAnArticle.Kind;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;

/**
 * Recognises home pages, section fronts and lists of results: many headlines that lead elsewhere.
 */
final class FrontPages {
  /** The fewest headlines that lead elsewhere. */
  private static final int SOME = 6;

  private static final int MANY = 20;

  /** A stretch of prose of this many letters, which a teaser does not have. */
  private static final int STRETCH = 700;

  /** The number of signs that make a front, also of a page with whole texts. */
  private static final int ENOUGH = 3;

  private static final int CERTAIN = 4;

  /** The fewest letters of a headline. A section's name is shorter. */
  private static final int HEADLINE = 25;

  private static final List<String> COLLECTIONS =
      List.of("CollectionPage", "SearchResultsPage", "CategoryCodeSet", "Blog");

  private static final Pattern SECTION = Pattern.compile("(?:/[a-z]{1,20}){1,3}/?");

  /** The classes that content systems put on the body of a list. */
  private static final Set<String> LISTS =
      Set.of(
          "archive",
          "category",
          "tag",
          "home",
          "homepage",
          "home-page",
          "is-homepage",
          "blog",
          "search",
          "search-results",
          "author",
          "front",
          "frontpage",
          "front-page",
          "path-frontpage",
          "section-front",
          "post-type-archive");

  private FrontPages() {}

  static Optional<NotAnArticle> judge(Look look) {
    if (isArticle(look)) {
      return Optional.empty();
    }
    int signs = signs(look);
    // A scan may find one sign more.
    if (signs < ENOUGH - 1) {
      return Optional.empty();
    }
    PageScan scan = look.scan();
    signs += scan.stories() >= MANY ? 1 : 0;
    if (scan.stories() < SOME) {
      return Optional.empty();
    }
    boolean teasers = scan.longestStretch() < STRETCH;
    boolean parted = scan.longestStretch() < scan.weight() / 3;
    if (!teasers && !parted) {
      return Optional.empty();
    }
    return signs < (teasers ? ENOUGH : CERTAIN)
        ? Optional.empty()
        : Optional.of(
            new NotAnArticle(
                Kind.FRONT,
                "The page is a front or a list: it has %d headlines that lead elsewhere, and no text of its own."
                    .formatted(scan.stories())));
  }

  /** Whether the page names one article as its own. */
  private static boolean isArticle(Look look) {
    Page page = look.page();
    return !page.metas().values("article:published_time").isEmpty()
        || page.articles().stream()
            .filter(Thing::isArticle)
            .flatMap(a -> a.text("headline").stream())
            .anyMatch(h -> look.impression().titles().stream().anyMatch(t -> PlainText.same(t, h)));
  }

  private static int signs(Look look) {
    Page page = look.page();
    int signs = 0;
    signs += isCollection(page) ? 2 : 0;
    signs += isMarkedAsList(page) ? 2 : 0;
    signs += standsAtTheRoot(page) ? 2 : 0;
    signs +=
        page.metas().values("og:type").stream().anyMatch(t -> t.strip().equals("website")) ? 1 : 0;
    signs += isBrieflyNamed(look) ? 1 : 0;
    signs += standsInASection(page) ? 1 : 0;
    return signs;
  }

  private static boolean isCollection(Page page) {
    return page.jsonLd().things().stream()
        .filter(t -> t.parent() == null)
        .anyMatch(t -> COLLECTIONS.stream().anyMatch(t::isA));
  }

  private static boolean isMarkedAsList(Page page) {
    Set<String> classes = page.document().body().classNames();
    return classes.stream().map(c -> c.toLowerCase(Locale.ROOT)).anyMatch(LISTS::contains)
        && classes.stream().noneMatch(c -> c.startsWith("single"));
  }

  /** Whether the heading, or the title of a page without one, is too short for a headline. */
  private static boolean isBrieflyNamed(Look look) {
    return look.impression()
        .heading()
        .map(heading -> heading.length() < HEADLINE)
        .orElseGet(
            () -> look.impression().titles().stream().noneMatch(t -> t.length() >= HEADLINE));
  }

  private static boolean standsAtTheRoot(Page page) {
    return path(page).filter(p -> p.isEmpty() || p.equals("/")).isPresent();
  }

  /** Whether the path consists of words as in a menu: no number, no headline. */
  private static boolean standsInASection(Page page) {
    return path(page).filter(p -> SECTION.matcher(p).matches()).isPresent();
  }

  private static Optional<String> path(Page page) {
    return page.given()
        .or(() -> page.declared().stream().findFirst())
        .map(u -> u.uri().getRawPath());
  }
}
