package newsreel.extract.html;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of the article in order. */
final class BodyText {
  private static final int MAX_PARAGRAPHS = 2_000;

  private BodyText() {}

  static Found<List<String>> of(Page page) {
    List<String> found = new ArrayList<>();
    for (Body.Paragraph p : page.body().paragraphs()) {
      if (found.size() < MAX_PARAGRAPHS) {
        PlainText.shown(p.text()).ifPresent(found::add);
      }
    }
    return new Found<>(found, newsreel.catalog.Finding.of("html", "p", 0.85));
  }
}
