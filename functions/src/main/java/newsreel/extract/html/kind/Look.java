package newsreel.extract.html.kind;

import java.util.Optional;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NoticePage;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.TextRun;
import org.jspecify.annotations.Nullable;

/** A page under examination. What takes a walk over the page is found on first use. */
final class Look {
  /** A text of this many letters is no notice. */
  private static final int LONG = 3_000;

  private final Page page;
  private final Impression impression;
  private @Nullable PageScan scan;
  private int weight = -1;

  Look(Page page) {
    this.page = page;
    impression = Impression.of(page);
  }

  Page page() {
    return page;
  }

  Impression impression() {
    return impression;
  }

  PageScan scan() {
    if (scan == null) {
      scan = PageScan.of(page.document());
    }
    return scan;
  }

  /** Returns the number of letters in the prose; for a long text, only those of the text. */
  int weight() {
    if (weight < 0) {
      int text = page.body().sentences().mapToInt(TextRun::weight).sum();
      weight = text >= LONG ? text : scan().weight();
    }
    return weight;
  }

  /** Returns what the page says in place of an article. */
  Optional<NotAnArticle> notice() {
    return NoticePage.of(
        impression.titles(), impression.isDeclared(), this::weight, () -> scan().prose());
  }
}
