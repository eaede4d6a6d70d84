package newsreel.extract.html.rules;

import java.util.List;
import newsreel.extract.html.source.PlainText;

/** Finds the line or two that say what the article is about. */
public final class DescriptionRules {
  public static final Rules<String> RULES =
      new Rules<>(
          List.of(
              Rule.jsonLd(0.9, "description", PlainText::paragraph),
              Rule.meta("open-graph", 0.88, "og:description", PlainText::paragraph),
              Rule.meta("meta", 0.85, "description", PlainText::paragraph),
              Rule.meta("twitter", 0.8, "twitter:description", PlainText::paragraph),
              Rule.microdata(0.8, "description", PlainText::paragraph),
              Rule.meta("meta", 0.75, "dc.description", PlainText::paragraph)),
          PlainText::same,
          d -> d);

  private DescriptionRules() {}
}
