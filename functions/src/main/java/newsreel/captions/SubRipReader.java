package newsreel.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads SubRip, which has no specification. Missing or disordered counters, empty lines inside a
 * text, missing ones between cues, and cues out of order are read as they were meant. What would be
 * lost is a fault.
 */
final class SubRipReader {
  private final List<String> lines;
  private final Payload payload;
  private final Faults faults = new Faults();
  private final Repairs repairs;
  private final List<Cue> cues = new ArrayList<>();
  private final NestedCues nested = new NestedCues();

  /** The counter of the last cue. */
  private long counter;

  private long latestStart;

  private SubRipReader(List<String> lines, Payload payload, Repairs repairs) {
    this.lines = OddCharacters.repaired(lines, repairs);
    this.payload = payload;
    this.repairs = repairs;
  }

  /** Whether a text starts like SubRip: with a counter, or with times that have a comma. */
  static boolean claims(String text) {
    for (String line : FileLines.of(text.substring(0, Math.min(text.length(), 4_096)))) {
      if (!line.isBlank()) {
        SubRipTime time = SubRipTime.read(line);
        return time != null ? time.comma() : counter(line) >= 0;
      }
    }
    return false;
  }

  /**
   * @param text without its byte order mark
   */
  static Reading read(String text, Payload payload, Repairs repairs) {
    return new SubRipReader(FileLines.of(text), payload, repairs).read();
  }

  private Reading read() {
    int previous = -1; // line of the times whose text is being read
    @Nullable SubRipTime time = null;
    for (int i = 0; i < lines.size(); i++) {
      SubRipTime next = SubRipTime.read(lines.get(i));
      if (next != null) {
        int textEnd = beforeCounter(previous + 1, i);
        take(time, previous, textEnd);
        time = next;
        previous = i;
        if (!next.isPlain()) {
          repairs.add(i, next.arrow() + " read as -->");
        }
      } else if (SubRipTime.isSlip(lines.get(i))) {
        faults.add(i, "Times in SubRip are written 00:01:02,500 --> 00:01:04,000");
      }
    }
    take(time, previous, lines.size());
    if (cues.isEmpty() && faults.isEmpty()) {
      faults.add(0, "This file has no cues");
    }
    if (payload == Payload.CHAPTER_TITLES) {
      nested.check(line -> faults.add(line, "Overlapping chapters must be nested"));
    }
    cues.sort(Comparator.comparingLong(Cue::start));
    return faults.isEmpty()
        ? Reading.Read.of(new Captions("", List.copyOf(cues)), repairs)
        : faults.refused();
  }

  /**
   * Returns where the text that starts at {@code from} ends and the counter before the times at
   * {@code times} starts. A number is a counter after an empty line, or if it is the next one.
   */
  private int beforeCounter(int from, int times) {
    int last = times - 1;
    while (last >= from && lines.get(last).isBlank()) {
      last--;
    }
    long number = last >= from ? counter(lines.get(last)) : -1;
    boolean behindEmptyLine = last == 0 || (last > from && isBlank(last - 1));
    boolean isCounter =
        number >= 0 && (number == counter + 1 || (behindEmptyLine && last == times - 1));
    if (isCounter) {
      counter = number;
      return last;
    }
    counter++;
    return times;
  }

  private boolean isBlank(int line) {
    return lines.get(line).isBlank();
  }

  private void take(@Nullable SubRipTime time, int timesAt, int textEnd) {
    StringBuilder text = new StringBuilder();
    for (int i = timesAt + 1; i < textEnd; i++) {
      if (time == null && !isBlank(i)) {
        faults.add(i, "Only the number of the first cue may come before its times");
        return;
      }
      if (!isBlank(i)) {
        text.append(text.isEmpty() ? "" : "\n").append(lines.get(i));
      }
    }
    if (time == null) {
      return;
    }
    if (time.end() <= time.start()) {
      faults.add(timesAt, "A cue must end after it starts");
      return;
    }
    if (!cues.isEmpty() && time.start() < latestStart) {
      repairs.add(timesAt, "cue moved to where its start belongs");
    }
    latestStart = Math.max(latestStart, time.start());
    nested.add(time.start(), time.end(), timesAt);
    SubRipText read = SubRipText.read(text.toString(), payload);
    cues.add(new Cue(null, time.start(), time.end(), read.settings(), read.text()));
  }

  /** Returns -1 if the line is not a counter. */
  private static long counter(String line) {
    String digits = line.strip();
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 9
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Long.parseLong(digits) : -1;
  }
}
