package newsreel.cards;

import java.util.List;
import java.util.SequencedMap;
import newsreel.cards.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a card says.
 *
 * @param page ours that leads on
 * @param language of the document; {@code und} for unknown
 * @param still null for the drawing
 * @param href where the card leads without a script; null for nowhere
 * @param article the page where the video stands
 * @param source who published it
 * @param media what the browser's own player can try; before {@code frame}
 */
public record CardView(
    String id,
    String page,
    EmbedSize size,
    String language,
    String direction,
    String title,
    @Nullable String caption,
    String description,
    @Nullable String duration,
    @Nullable String clock,
    @Nullable String spokenDuration,
    String canonical,
    String oembedJson,
    String oembedXml,
    Poster poster,
    @Nullable Still still,
    @Nullable String href,
    @Nullable String article,
    @Nullable String source,
    @Nullable Media media,
    @Nullable Frame frame,
    boolean live,
    List<Chapter> chapters,
    Wording wording,
    SequencedMap<String, String> openGraph,
    SequencedMap<String, String> twitter,
    String jsonLd) {
  public CardView {
    chapters = List.copyOf(chapters);
  }

  public static final InlineResource STYLE = InlineResource.beside(CardView.class, "card.css");
  public static final InlineResource SCRIPT = InlineResource.beside(CardView.class, "card.js");

  /** The language of the words, where the document's is another; else null. */
  public @Nullable String languageOfWords() {
    return language.equals(wording.language()) ? null : wording.language();
  }

  /** Which way the words run, where the document runs another; else null. */
  public @Nullable String directionOfWords() {
    return direction.equals(wording.direction()) ? null : wording.direction();
  }

  /** Whether anything here can play it. */
  public boolean plays() {
    return media != null || frame != null;
  }

  /**
   * A file or stream for the video element.
   *
   * @param type media type, where the address tells it
   * @param player address of the script that plays it where the browser cannot; null for none
   * @param reader address of the script that reads its manifest for that player; null for none
   * @param crossOrigin {@code anonymous} where a track of another origin asks for CORS
   */
  public record Media(
      String src,
      @Nullable String type,
      @Nullable String player,
      @Nullable String reader,
      List<TrackView> tracks,
      @Nullable String crossOrigin) {
    public Media {
      tracks = List.copyOf(tracks);
    }
  }

  /** Attributes of a track element. */
  public record TrackView(
      String kind, String language, String label, String src, boolean byDefault) {}

  /**
   * A player of its own page.
   *
   * @param sandbox what it may do; null where nothing is known to be needless
   */
  public record Frame(String src, @Nullable String sandbox) {}
}
