package newsreel.captions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a text against the syntax of WebVTT (section 4) and continues after a fault, so that all
 * are reported at once. What a player shows anyway is repaired and reported; what it silently drops
 * is a fault. The last line may lack its end, and blanks may follow a cue's settings.
 */
final class WebVttReader {
  /** A name and its value, a number, or a rule of characters. */
  private static final Pattern METADATA =
      Pattern.compile("[\\w-]{1,40}\\s?[:=].*|[^\\p{L}]*", Pattern.DOTALL);

  private static final Pattern COUNTER = Pattern.compile("\\s*\\d{1,9}\\s*");

  private final List<String> lines;
  private final Payload payload;
  private final Faults faults = new Faults();
  private final Repairs repairs;
  private final List<WebVttBlock> blocks = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Regions regions = new Regions();
  private final NestedCues nested = new NestedCues();
  private final CueTextReader cueTexts;
  private boolean cueSeen;
  private long latestStart;
  private int at;

  private WebVttReader(List<String> lines, Payload payload, Repairs repairs) {
    this.lines = OddCharacters.repaired(lines, repairs);
    this.payload = payload;
    this.repairs = repairs;
    this.cueTexts = new CueTextReader(payload, faults, repairs);
  }

  /**
   * @param text without its byte order mark
   */
  static Reading read(String text, Payload payload, Repairs repairs) {
    return new WebVttReader(FileLines.of(text), payload, repairs).read();
  }

  private Reading read() {
    String header = header();
    while (at < lines.size()) {
      if (lines.get(at).isEmpty()) {
        at++;
      } else {
        block();
      }
    }
    if (payload == Payload.CHAPTER_TITLES) {
      nested.check(line -> faults.add(line, "Overlapping chapters must be nested"));
    }
    return faults.isEmpty()
        ? Reading.Read.of(Captions.inOrder(header, blocks), repairs)
        : faults.refused();
  }

  private String header() {
    String first = lines.isEmpty() ? "" : lines.getFirst();
    boolean signed = WebVttSignature.isSigned(first);
    if (!signed) {
      faults.add(
          0,
          "WebVTT starts with WEBVTT in capitals, then a space, a tab or the end of the line; a"
              + " SubRip file starts with a number on a line of its own");
    }
    at = signed || WebVttSignature.isClaimed(first) ? 1 : 0;
    if (at == 1 && lines.size() == 1) {
      faults.add(0, "An empty line must follow the first line");
    } else if (at == 1) {
      metadata();
    }
    return signed ? WebVttSignature.header(first) : "";
  }

  /** Reads the lines below the first that describe the file, as YouTube writes them. */
  private void metadata() {
    for (; at < lines.size() && !lines.get(at).isEmpty() && !hasArrow(at); at++) {
      if (METADATA.matcher(lines.get(at)).matches()) {
        leftOut(at);
      } else {
        faults.add(at, "An empty line must follow the first line; players drop this text");
      }
    }
    if (hasArrow(at)) {
      repairs.add(at, "empty line put before the first cue");
    }
  }

  private void leftOut(int line) {
    String text = lines.get(line).strip();
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    repairs.add(line, shown.isEmpty() ? "blanks left out" : "\"%s\" left out".formatted(shown));
  }

  private void block() {
    String first = lines.get(at);
    boolean timed = hasArrow(at);
    if (!timed && hasArrow(at + 1)) {
      at++;
      cue(first);
    } else if (timed) {
      cue(null);
    } else if (Passage.isNote(first)) {
      passage("NOTE");
    } else if (Passage.isWord(first, "STYLE")) {
      passage("STYLE");
    } else if (Passage.isWord(first, "REGION")) {
      int from = passage("REGION");
      region(from);
    } else if (WebVttSignature.isClaimed(first)) {
      leftOut(at); // of a file that was joined to another
      at++;
      metadata();
    } else if (COUNTER.matcher(first).matches()
        && (at + 1 == lines.size() || lines.get(at + 1).isEmpty())) {
      leftOut(at);
      at++;
    } else {
      faults.add(
          at,
          "This is neither a cue's times or id nor NOTE, STYLE or REGION, and players drop it. An"
              + " empty line ends the text of a cue");
      skipToNextCue();
    }
  }

  /** Skips to the next empty line or line with an arrow. */
  private void skipToNextCue() {
    while (at < lines.size() && !lines.get(at).isEmpty() && !hasArrow(at)) {
      at++;
    }
  }

  /** Returns the index of its first line. */
  private int passage(String word) {
    int from = at;
    boolean late = cueSeen && !word.equals("NOTE");
    if (late) {
      repairs.add(at, word + " left out, for players heed it before the first cue only");
    }
    at++;
    while (at < lines.size() && !lines.get(at).isEmpty()) {
      if (hasArrow(at)) {
        faults.add(at, "--> must not stand here, and the next cue starts behind an empty line");
        if (Timings.isTimings(lines.get(at))) {
          break;
        }
      }
      at++;
    }
    if (faults.isEmpty() && !late) {
      blocks.add(new Passage(String.join("\n", lines.subList(from, at))));
    }
    return from;
  }

  private void region(int from) {
    if (cueSeen) {
      return;
    }
    Repairs wrong = regions.add(lines, from, at);
    if (wrong.count() > 0) {
      wrong.byLine().forEach(w -> repairs.add(w.line() - 1, "region left out: " + w.detail()));
      if (faults.isEmpty()) {
        blocks.removeLast();
      }
    }
  }

  private void cue(@Nullable String id) {
    int line = at;
    Timings timings = Timings.read(lines.get(line), line, faults, repairs);
    at++;
    String settings = "";
    @Nullable String kept = id;
    if (timings != null) {
      cueSeen = true;
      settings =
          Settings.heeded(
              timings.settings(),
              regions.ids(),
              s -> repairs.add(line, "setting %s left out".formatted(shown(s))));
      check(timings, line);
      if (id != null && !ids.add(id)) {
        repairs.add(line - 1, "id left out: another cue has it");
        kept = null;
      }
    }
    int from = at;
    text();
    String text = String.join("\n", lines.subList(from, at));
    long start = timings == null ? 0 : timings.start();
    long end = timings == null ? Long.MAX_VALUE : timings.end();
    String right = cueTexts.read(text, start, end, from);
    if (timings != null && faults.isEmpty()) {
      blocks.add(new Cue(kept, start, end, settings, right));
    }
  }

  private static String shown(String setting) {
    return setting.length() > 30 ? setting.substring(0, 30) + "…" : setting;
  }

  private void check(Timings timings, int line) {
    if (timings.end() <= timings.start()) {
      faults.add(line, "A cue must end after it starts");
    }
    if (timings.start() < latestStart) {
      repairs.add(line, "cue moved to where its start belongs");
    }
    latestStart = Math.max(latestStart, timings.start());
    nested.add(timings.start(), timings.end(), line);
  }

  /** Reads to the empty line after the text of a cue, or to the next timings. */
  private void text() {
    while (at < lines.size() && !lines.get(at).isEmpty()) {
      if (hasArrow(at)) {
        if (Timings.isTimings(lines.get(at))) {
          repairs.add(at, "empty line put before this cue");
          return;
        }
        faults.add(at, "--> must not stand in the text of a cue; it can be written --&gt;");
      } else if (COUNTER.matcher(lines.get(at)).matches()
          && hasArrow(at + 1)
          && Timings.isTimings(lines.get(at + 1))) {
        repairs.add(at, "empty line put before this cue");
        return;
      }
      at++;
    }
  }

  private boolean hasArrow(int index) {
    return index < lines.size() && lines.get(index).contains(Cue.ARROW);
  }
}
