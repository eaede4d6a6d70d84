package newsreel.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said in a video, as paragraphs to read. */
public record Transcript(List<Paragraph> paragraphs) {
  /** The silence, in milliseconds, that ends a paragraph. */
  private static final long PAUSE = 2_500;

  /**
   * The length in UTF-16 units after which a paragraph ends with its sentence, and the one after
   * which it ends with its cue.
   */
  private static final int LONG = 300;

  private static final int LONGEST = 900;
  private static final String SENTENCE_ENDS = ".!?…。！？؟।";

  public Transcript {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * @param start milliseconds from the start of the video
   * @param end milliseconds from the start of the video
   */
  public record Paragraph(long start, long end, String text) {}

  /** Joins cues. A line that rolls up into the next cue appears once. */
  public static Transcript of(Captions captions) {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String last = "";
    long start = 0;
    long end = 0;
    for (Cue cue : captions.cues()) {
      boolean ends =
          cue.start() - end > PAUSE
              || text.length() > LONGEST
              || (text.length() > LONG && endsSentence(text));
      if (ends && !text.isEmpty()) {
        paragraphs.add(new Paragraph(start, end, text.toString()));
        text.setLength(0);
      }
      for (String line : cue.plainText().split("\n", -1)) {
        String words = line.strip();
        if (words.isEmpty() || words.equals(last)) {
          continue;
        }
        if (text.isEmpty()) {
          start = cue.start();
        } else {
          text.append(' ');
        }
        text.append(words);
        last = words;
      }
      end = Math.max(end, cue.end());
    }
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(start, end, text.toString()));
    }
    return new Transcript(paragraphs);
  }

  private static boolean endsSentence(StringBuilder text) {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Returns the paragraphs, separated by empty lines. */
  public String text() {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
  }
}
