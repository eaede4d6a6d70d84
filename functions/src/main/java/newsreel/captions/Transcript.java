package newsreel.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said in a video, as paragraphs to read. */
public record Transcript(List<Paragraph> paragraphs) {
  /** Milliseconds of silence that end a paragraph. */
  private static final long PAUSE = 2_500;

  /** UTF-16 units after which a paragraph ends with its sentence, and after which with its cue. */
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

  /** Joins cues; a line that rolls up into the next cue is there once. */
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

  /** The paragraphs, an empty line between two. */
  public String text() {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
  }
}
