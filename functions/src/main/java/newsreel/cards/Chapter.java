package newsreel.cards;

import java.util.List;
import newsreel.captions.Cue;
import newsreel.values.MediaDuration;

/**
 * A part of a video that has a name.
 *
 * @param start seconds from the start of the video
 * @param end seconds from the start of the video
 */
public record Chapter(String title, long start, long end) {
  private static final int TITLE = 120;

  /** What a card has room for. */
  private static final int MOST = 60;

  static List<Chapter> of(List<Cue> cues) {
    return cues.stream()
        .filter(cue -> !cue.plainText().isBlank())
        .limit(MOST)
        .map(
            cue ->
                new Chapter(
                    Excerpt.of(cue.plainText().strip().replace('\n', ' '), TITLE),
                    cue.start() / 1000,
                    (cue.end() + 999) / 1000))
        .toList();
  }

  /** As players write a time: {@code 1:02:46}. */
  public String clock() {
    return start == 0 ? "0:00" : new MediaDuration(start).clock();
  }
}
