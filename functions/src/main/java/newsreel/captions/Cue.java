package newsreel.captions;

import org.jspecify.annotations.Nullable;

/**
 * One caption and when it is shown.
 *
 * @param id unique in its file
 * @param start milliseconds from the start of the video
 * @param end milliseconds from the start of the video, after {@code start}
 * @param settings a WebVTT cue settings list, one space between two settings; may be empty
 * @param text WebVTT cue text with its tags and character references, lines parted by line feeds
 */
public record Cue(@Nullable String id, long start, long end, String settings, String text)
    implements WebVttBlock {
  static final String ARROW = "-->";

  /**
   * @throws IllegalArgumentException if a WebVTT file cannot contain it
   */
  public Cue {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a cue ends after it starts");
    }
    if (id != null) {
      checkLine("a cue's id", id);
      if (id.isEmpty()) {
        throw new IllegalArgumentException("a cue's id is not empty");
      }
    }
    checkLine("settings", settings);
    if (!text.isEmpty()) {
      checkBlock("cue text", text);
    }
  }

  /**
   * Returns what is read or heard: without tags, with character references resolved, and with its
   * lines.
   */
  public String plainText() {
    return CueText.plain(text);
  }

  private static void checkLine(String what, String line) {
    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0 || line.contains(ARROW)) {
      throw new IllegalArgumentException(what + " has a line end or " + ARROW);
    }
  }

  /** Refuses an arrow and an empty line, which would end the block. */
  static void checkBlock(String what, String text) {
    if (text.indexOf('\r') >= 0
        || text.contains(ARROW)
        || text.contains("\n\n")
        || text.startsWith("\n")
        || text.endsWith("\n")) {
      throw new IllegalArgumentException(what + " has an empty line or " + ARROW);
    }
  }
}
