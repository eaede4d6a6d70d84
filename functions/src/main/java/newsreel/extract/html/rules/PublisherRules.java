package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import newsreel.catalog.Publisher;
import newsreel.extract.html.source.PlainText;

/** Finds who published the article. */
public final class PublisherRules {
  public static final Rules<Publisher> RULES =
      new Rules<>(
          List.of(
              Rule.jsonLd(0.92, "publisher", PublisherRules::publisher),
              Rule.meta("open-graph", 0.9, "og:site_name", PublisherRules::publisher),
              Rule.microdata(0.85, "publisher", PublisherRules::publisher),
              Rule.meta("meta", 0.8, "publisher", PublisherRules::publisher),
              Rule.meta("meta", 0.75, "dc.publisher", PublisherRules::publisher),
              Rule.meta("meta", 0.7, "application-name", PublisherRules::publisher)),
          (a, b) -> PlainText.same(a.name(), b.name()),
          Publisher::name);

  private PublisherRules() {}

  private static Optional<Publisher> publisher(String text) {
    return PlainText.line(text)
        .filter(t -> !t.startsWith("http") && !t.startsWith("@") && t.length() <= 200)
        .map(Publisher::new);
  }
}
