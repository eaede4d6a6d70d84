package newsreel.captions;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A caption file, in WebVTT's terms.
 *
 * @param header the text after WEBVTT on the first line; may be empty
 * @param blocks in the order of the file; cues in the order of their starts
 */
public record Captions(String header, List<WebVttBlock> blocks) {
  public Captions {
    blocks = List.copyOf(blocks);
    if (header.indexOf('\n') >= 0 || header.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a header is one line");
    }
  }

  /** Sorts cues by their starts and leaves passages where they are. */
  static Captions inOrder(String header, List<WebVttBlock> blocks) {
    Iterator<Cue> cues =
        blocks.stream()
            .filter(Cue.class::isInstance)
            .map(Cue.class::cast)
            .sorted(Comparator.comparingLong(Cue::start))
            .iterator();
    return new Captions(
        header, blocks.stream().map(block -> block instanceof Cue ? cues.next() : block).toList());
  }

  public List<Cue> cues() {
    return cueStream().toList();
  }

  /** Returns what is read or heard: a line for each cue that says something, in order. */
  public String plainText() {
    return cueStream()
        .map(cue -> cue.plainText().replace('\n', ' ').strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private Stream<Cue> cueStream() {
    return blocks.stream().filter(Cue.class::isInstance).map(Cue.class::cast);
  }
}
