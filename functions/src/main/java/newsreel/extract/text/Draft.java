package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;
import newsreel.extract.words.WrittenDate;
import newsreel.players.HostedVideo;
import newsreel.values.MediaDuration;
import org.jspecify.annotations.Nullable;

/** What the passes over a page have found, with the line of each. */
final class Draft {
  /**
   * @param line its number in the page
   */
  record Text(String text, int line, double confidence) {}

  record When(WrittenDate date, int line, double confidence) {}

  record Picture(@Nullable Text caption, @Nullable Text credit) {
    /** Returns its line, or the lower one of two. */
    int line() {
      return Math.max(caption == null ? 0 : caption.line(), credit == null ? 0 : credit.line());
    }
  }

  record Clip(@Nullable Text title, @Nullable Text caption, MediaDuration length, int line) {}

  /** A video of which the text only has the address. */
  record Player(HostedVideo video, int line) {}

  record Count(int value, int line, double confidence) {}

  /** What a line of the body is. */
  enum Form {
    PARAGRAPH,
    SUBHEADING,
    ITEM
  }

  /** A line of the body. */
  record BodyLine(Text text, Form form) {}

  @Nullable Text headline;
  @Nullable Text topic;
  @Nullable Text description;
  @Nullable When published;
  @Nullable When updated;
  @Nullable Count comments;

  /** The number of words in the body. */
  int words;

  final List<Text> authors = new ArrayList<>();
  final List<Text> keyPoints = new ArrayList<>();
  final List<BodyLine> body = new ArrayList<>();
  final List<Text> related = new ArrayList<>();
  final List<Picture> pictures = new ArrayList<>();
  final List<Clip> clips = new ArrayList<>();
  final List<Player> players = new ArrayList<>();
}
