package newsreel.cards;

import gg.jte.generated.precompiled.JteembedComponentGenerated;
import gg.jte.generated.precompiled.JteembedGenerated;
import gg.jte.generated.precompiled.JteembedQuotationGenerated;
import newsreel.catalog.Track;

/** The HTML that another site puts into its page. */
public final class EmbedCode {
  private static final int TITLE = 300;

  private EmbedCode() {}

  /** An iframe with a card. */
  public static String iframe(String card, String title, EmbedSize size) {
    return HtmlPage.text(
            out -> JteembedGenerated.render(out, null, card, Excerpt.of(title, TITLE), size))
        .strip();
  }

  /** A link that stands hidden before an iframe, for consumers that remove what hides it. */
  public static String quotation(String page, String title) {
    return HtmlPage.text(
            out -> JteembedQuotationGenerated.render(out, null, page, Excerpt.of(title, TITLE)))
        .strip();
  }

  /**
   * The web component, with its script and a link for readers without one.
   *
   * @param script address of {@code /cards.js}
   */
  public static String component(
      String script, String id, String card, String title, EmbedSize size) {
    return HtmlPage.text(
            out ->
                JteembedComponentGenerated.render(
                    out, null, script, id, card, Excerpt.of(title, TITLE), size))
        .strip();
  }

  /** What a player's menu shows for a track: its label, else its language in that language. */
  public static String trackLabel(Track track) {
    return Playback.label(track);
  }
}
