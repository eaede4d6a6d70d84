package newsreel.captions;

/** The word with which a WebVTT file starts. */
final class WebVttSignature {
  private static final String WORD = "WEBVTT";

  private WebVttSignature() {}

  /** Whether a text claims to be WebVTT, correctly or with a slip. */
  static boolean isClaimed(String text) {
    return text.regionMatches(true, 0, WORD, 0, WORD.length());
  }

  /** Whether a first line follows the syntax. */
  static boolean isSigned(String line) {
    return line.startsWith(WORD)
        && (line.length() == WORD.length() || " \t".indexOf(line.charAt(WORD.length())) >= 0);
  }

  /** Returns what follows the word on a signed line. */
  static String header(String line) {
    return line.length() > WORD.length() ? line.substring(WORD.length() + 1) : "";
  }
}
