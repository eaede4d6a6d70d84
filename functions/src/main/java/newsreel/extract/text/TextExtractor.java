package newsreel.extract.text;

import java.util.List;
import java.util.Optional;
import newsreel.extract.Extraction;
import newsreel.extract.Extractor;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NoticePage;
import newsreel.extract.PageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads page text as a reader copies it from a news site. It judges each line by itself and by its
 * surroundings: length, ending, neighbours, repetition, place.
 */
public final class TextExtractor implements Extractor {
  /** The number of lines above the headline that may contain the article's photos and clips. */
  private static final int ABOVE_HEADLINE = 8;

  /**
   * The most characters of a page that may only be a notice, since what a page asks for is short.
   */
  private static final int SHORT = 3_000;

  @Override
  public Extraction extract(PageSource source) {
    return switch (PageText.decode(source)) {
      case PageText.Unreadable unreadable -> new Extraction.Refused(unreadable.detail());
      case PageText.Decoded decoded -> read(decoded.text(), source);
    };
  }

  private static Extraction read(String text, PageSource source) {
    @Nullable Lines lines = Lines.split(text);
    if (lines == null) {
      return new Extraction.Refused(
          "The text has more than " + Lines.MAX + " lines; that is no article page.");
    }
    if (lines.lines().isEmpty()) {
      return new Extraction.Refused("The text is empty; an article has a headline and a text.");
    }
    TextPage page = new TextPage(lines, source.url());
    Optional<NotAnArticle> notAnArticle =
        text.length() < SHORT ? notice(text, lines.lines(), page.headline) : Optional.empty();
    if (page.headline < 0) {
      return new Extraction.Refused(
          notAnArticle
              .map(NotAnArticle::detail)
              .orElse(
                  "The text has no headline: no short line above the first paragraphs that could be"
                      + " one."));
    }
    Draft draft = new Draft();
    readInto(page, draft);
    return Assembly.of(draft, source.url(), notAnArticle.orElse(null));
  }

  private static Optional<NotAnArticle> notice(String text, List<Line> lines, int headline) {
    String title = lines.get(Math.max(0, headline)).text();
    String first = lines.getFirst().text();
    return NoticePage.of(List.of(title, first), false, text::length, () -> text);
  }

  /** Runs the passes in the order in which one needs another's results. */
  static void readInto(TextPage page, Draft draft) {
    int headline = page.headline;
    page.mark(headline, Role.HEADLINE);
    int above = Math.max(0, headline - ABOVE_HEADLINE);
    Dateline.read(page, draft);
    Notices.mark(page);
    PlayerLines.read(page, draft, above, page.span.last());
    Clips.read(page, draft, above, page.span.last());
    Pictures.read(page, draft, above, page.span.last());
    Authors.read(page, draft);
    KeyPoints.mark(page, headline + 1, page.span.last());
    PlainCaptions.read(page, draft, above, page.span.last());
    Notices.pitches(page);
    int end = Math.max(page.span.last(), Head.read(page, draft));
    Comments.read(page, draft, headline + 1, end);
    Flow.read(page, draft, headline + 1, end);
  }
}
