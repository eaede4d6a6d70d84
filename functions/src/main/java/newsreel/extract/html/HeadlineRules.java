package newsreel.extract.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The headline, without the site's name. */
final class HeadlineRules {
  static final Rules<String> RULES =
      new Rules<>(
          List.of(
              named(Rule.jsonLd(0.95, "headline", PlainText::line)),
              named(Rule.meta("open-graph", 0.9, "og:title", PlainText::line)),
              new Rule<>("html", 0.85, HeadlineRules::h1),
              named(Rule.microdata(0.85, "headline", PlainText::line)),
              named(Rule.meta("twitter", 0.8, "twitter:title", PlainText::line)),
              named(Rule.jsonLd(0.75, "name", PlainText::line)),
              named(Rule.meta("meta", 0.7, "dc.title", PlainText::line)),
              named(new Rule<>("html", 0.6, HeadlineRules::title))),
          PlainText::same,
          h -> h);

  private HeadlineRules() {}

  private static Rule<String> named(Rule<String> rule) {
    return new Rule<>(
        rule.source(),
        rule.confidence(),
        page ->
            rule.find().apply(page).stream()
                .filter(c -> !page.site().isNamedBy(c.value()))
                .map(c -> new Candidate<>(page.site().without(c.value()), c.at(), c.note()))
                .toList());
  }

  private static List<Candidate<String>> h1(Page page) {
    return page.index().headings.stream()
        .filter(h -> !page.index().isAside(h))
        .flatMap(h -> PlainText.line(h.text()).stream())
        .filter(t -> !page.site().isNamedBy(t))
        .map(t -> new Candidate<>(t, "h1"))
        .toList();
  }

  private static List<Candidate<String>> title(Page page) {
    Element title = page.document().head().selectFirst("title");
    Optional<String> text = title == null ? Optional.empty() : PlainText.line(title.text());
    return text.map(t -> new Candidate<>(t, "title")).stream().toList();
  }
}
