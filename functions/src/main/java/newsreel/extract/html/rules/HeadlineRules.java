package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Headings;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.TitleParts;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;

/**
 * Finds the headline, without the site's name. If JSON-LD and Open Graph differ, one of them is
 * often the text for search engines, which matches the title, and the other the newsroom's.
 */
public final class HeadlineRules {
  /** The number of letters and digits that a heading and a card share at their start. */
  private static final int SAME_START = 20;

  private static final Rule<String> JSON_LD =
      named(Rule.jsonLd(0.9, "headline", PlainText::line), HeadlineRules::withoutSite);
  private static final Rule<String> OPEN_GRAPH =
      named(Rule.meta("open-graph", 0.9, "og:title", PlainText::line));

  /** Includes a suffix that is not one of the site's names. */
  private static final Rule<String> STATED_GRAPH =
      named(Rule.meta("open-graph", 0.9, "og:title", PlainText::line), HeadlineRules::withoutSite);

  private static final Rule<String> TWITTER =
      named(Rule.meta("twitter", 0.8, "twitter:title", PlainText::line));

  public static final Rules<String> RULES =
      new Rules<>(
          List.of(
              new Rule<>("html", 0.85, HeadlineRules::h2),
              where(STATED_GRAPH, Headings::isShown),
              where(JSON_LD, Headings::isShown),
              where(STATED_GRAPH, HeadlineRules::isName),
              where(STATED_GRAPH, HeadlineRules::isNewsrooms),
              JSON_LD,
              where(OPEN_GRAPH, Headings::isHeading),
              new Rule<>("html", 0.8, HeadlineRules::instead),
              new Rule<>("html", 0.85, HeadlineRules::shown),
              OPEN_GRAPH,
              new Rule<>("html", 0.85, HeadlineRules::h1),
              named(Rule.microdata(0.85, "headline", PlainText::line)),
              TWITTER,
              named(Rule.jsonLd(0.75, "name", PlainText::line)),
              named(Rule.meta("meta", 0.7, "dc.title", PlainText::line)),
              Rule.lastResort("state", 0.7, StateRules::headline),
              named(new Rule<>("html", 0.6, HeadlineRules::title)),
              Rule.lastResort("html", 0.4, HeadlineRules::subheading)),
          PlainText::same,
          h -> h);

  private HeadlineRules() {}

  private static Rule<String> named(Rule<String> rule) {
    return named(rule, HeadlineRules::bare);
  }

  private static Rule<String> named(Rule<String> rule, BiFunction<Page, String, String> bare) {
    return rule.with(
        (page, found) ->
            found.stream()
                .filter(c -> !page.site().is(c.value()))
                .map(c -> new Candidate<>(bare.apply(page, c.value()), c.at(), c.note()))
                .toList());
  }

  /** Returns the title's part that is also a heading; otherwise everything but the site's name. */
  private static String bare(Page page, String title) {
    return TitleParts.heading(page, title).orElseGet(() -> withoutSite(page, title));
  }

  private static String withoutSite(Page page, String title) {
    return page.site().without(title);
  }

  /** Returns a lower heading that matches the title, if the h1 is the site or its section. */
  private static List<Candidate<String>> instead(Page page) {
    if (page.articles().stream().anyMatch(Thing::isArticle)) {
      return List.of();
    }
    Optional<String> h1 = Headings.h1(page).map(h -> Headings.withoutKicker(page, h));
    return title(page).stream()
        .flatMap(t -> TitleParts.instead(page, t.value(), h1).stream())
        .filter(t -> !page.site().is(t))
        .map(t -> new Candidate<>(t, "h2"))
        .limit(1)
        .toList();
  }

  /** Returns the h1 by itself: the name of the article on a site without data for machines. */
  private static List<Candidate<String>> shown(Page page) {
    if (!page.index().hasOneHeading() || page.articles().stream().anyMatch(Thing::isArticle)) {
      return List.of();
    }
    Optional<String> card = first(STATED_GRAPH, page).map(PlainText::folded);
    return h1(page).stream().filter(h -> card.filter(c -> isCut(h.value(), c)).isEmpty()).toList();
  }

  /** Whether a card starts like the heading but is shorter. */
  private static boolean isCut(String heading, String card) {
    String folded = PlainText.folded(heading);
    return card.length() > SAME_START
        && folded.length() > card.length()
        && folded.startsWith(card.substring(0, SAME_START));
  }

  private static List<Candidate<String>> subheading(Page page) {
    return Headings.first(page)
        .flatMap(h -> PlainText.shownLine(h.text()))
        .map(t -> new Candidate<>(t, "h2"))
        .stream()
        .toList();
  }

  private static Rule<String> where(Rule<String> rule, BiPredicate<Page, String> condition) {
    return rule.with(
        (page, found) ->
            condition.test(page, found.getFirst().value())
                ? List.of(found.getFirst())
                : List.<Candidate<String>>of());
  }

  private static Optional<String> first(Rule<String> rule, Page page) {
    return rule.candidates(page).stream().map(Candidate::value).findFirst();
  }

  /** Whether the article in JSON-LD has the text as its name, besides its headline. */
  private static boolean isName(Page page, String headline) {
    return page.articles().stream()
        .filter(a -> a.isArticle() && a.node().has("headline"))
        .anyMatch(a -> a.text("name").filter(n -> PlainText.same(n, headline)).isPresent());
  }

  /**
   * Whether the JSON-LD repeats the title while this text differs and a further source confirms it.
   * A mere shortening is the newsroom's only if both cards have it.
   */
  private static boolean isNewsrooms(Page page, String headline) {
    Optional<String> stated = first(JSON_LD, page);
    if (stated.isEmpty()
        || Headings.h1(page).isEmpty()
        || !isTitle(page, stated.get())
        || isTitle(page, headline)) {
      return false;
    }
    Optional<String> card = first(TWITTER, page);
    if (card.isPresent()) {
      return PlainText.same(card.get(), headline) || isInState(page, headline);
    }
    return !PlainText.folded(stated.get()).startsWith(PlainText.folded(headline));
  }

  private static boolean isTitle(Page page, String headline) {
    return title(page).stream()
        .anyMatch(
            t ->
                PlainText.same(t.value(), headline)
                    || PlainText.same(page.site().without(t.value()), headline));
  }

  private static boolean isInState(Page page, String headline) {
    return page.written().contains(":\"" + headline + "\"");
  }

  private static List<Candidate<String>> h2(Page page) {
    return Headings.h2(page)
        .flatMap(h -> Headings.lastLine(h))
        .filter(
            shown ->
                first(OPEN_GRAPH, page)
                    .filter(og -> first(JSON_LD, page).filter(l -> PlainText.same(l, og)).isEmpty())
                    .filter(og -> PlainText.folded(og).endsWith(PlainText.folded(shown)))
                    .isPresent())
        .map(t -> new Candidate<>(t, "h2"))
        .stream()
        .toList();
  }

  private static List<Candidate<String>> h1(Page page) {
    return Headings.h1(page)
        .flatMap(h -> PlainText.shownLine(Headings.withoutKicker(page, h)))
        .map(t -> new Candidate<>(page.site().without(t), "h1"))
        .stream()
        .toList();
  }

  private static List<Candidate<String>> title(Page page) {
    Element title = Tree.first(page.document().head(), "title");
    Optional<String> text = title == null ? Optional.empty() : PlainText.shownLine(title.text());
    return text.map(t -> new Candidate<>(t, "title")).stream().toList();
  }
}
