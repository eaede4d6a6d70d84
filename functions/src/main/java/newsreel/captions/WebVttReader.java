package newsreel.captions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a text against the syntax of WebVTT (section 4), and reads on behind a fault so that all of
 * them are told at once. Stricter than a player, which drops in silence what it does not
 * understand; looser than the syntax where nothing is lost: the last line may lack its end, and
 * blanks may follow a cue's settings.
 */
final class WebVttReader {
  private static final String SIGNATURE = "WEBVTT";

  private final List<String> lines;
  private final Payload payload;
  private final Faults faults = new Faults();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> regions = new HashSet<>();
  private final NestedCues nested = new NestedCues();
  private boolean cueSeen;
  private long latestStart;
  private int at;

  private WebVttReader(List<String> lines, Payload payload) {
    this.lines = lines;
    this.payload = payload;
  }

  /** Whether a text claims to be WebVTT, rightly or with a slip. */
  static boolean claims(String text) {
    return text.regionMatches(true, 0, SIGNATURE, 0, SIGNATURE.length());
  }

  /**
   * @param text without its byte order mark
   */
  static Reading read(String text, Payload payload) {
    return new WebVttReader(Lines.of(text), payload).read();
  }

  private Reading read() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf('\0') >= 0) {
        faults.add(i, "The line has a character U+0000, which players show as another");
      }
    }
    String header = header();
    while (at < lines.size()) {
      if (lines.get(at).isEmpty()) {
        at++;
      } else {
        block();
      }
    }
    if (payload == Payload.CHAPTER_TITLES) {
      nested.check(line -> faults.add(line, "Chapters that overlap must lie one in the other"));
    }
    return faults.isEmpty() ? new Reading.Read(new Captions(header, blocks)) : faults.refused();
  }

  private String header() {
    String first = lines.isEmpty() ? "" : lines.getFirst();
    boolean signed =
        first.startsWith(SIGNATURE)
            && (first.length() == SIGNATURE.length()
                || first.charAt(SIGNATURE.length()) == ' '
                || first.charAt(SIGNATURE.length()) == '\t');
    if (!signed) {
      faults.add(
          0,
          "WebVTT starts with WEBVTT in capitals, then a space, a tab or the end of the line; a"
              + " SubRip file starts with a number on a line of its own");
    }
    at = signed || claims(first) ? 1 : 0;
    if (at == 1 && lines.size() == 1) {
      faults.add(0, "Two line ends must follow the first line");
    } else if (at == 1 && !lines.get(1).isEmpty()) {
      faults.add(1, "An empty line must follow the first line");
      skipToNextCue();
    }
    return signed && first.length() > SIGNATURE.length()
        ? first.substring(SIGNATURE.length() + 1)
        : "";
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
      passage();
    } else if (Passage.isWord(first, "STYLE")) {
      beforeCues("STYLE");
      passage();
    } else if (Passage.isWord(first, "REGION")) {
      beforeCues("REGION");
      region(passage());
    } else {
      faults.add(
          at,
          "Neither the times of a cue nor its id nor NOTE, STYLE or REGION; players drop this"
              + " text. An empty line ends the text of a cue");
      skipToNextCue();
    }
  }

  private void beforeCues(String word) {
    if (cueSeen) {
      faults.add(at, word + " stands before the first cue only; players drop it here");
    }
  }

  /** To the next empty line or line with an arrow. */
  private void skipToNextCue() {
    while (at < lines.size() && !lines.get(at).isEmpty() && !hasArrow(at)) {
      at++;
    }
  }

  /** The index of its first line. */
  private int passage() {
    int from = at;
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
    if (faults.isEmpty()) {
      blocks.add(new Passage(String.join("\n", lines.subList(from, at))));
    }
    return from;
  }

  private void region(int from) {
    Map<String, String> settings = new HashMap<>();
    for (int i = from + 1; i < at; i++) {
      int line = i;
      Settings.checkRegion(lines.get(i), settings, why -> faults.add(line, why));
    }
    String id = settings.get("id");
    if (id == null) {
      faults.add(from, "A region must have an id");
    } else if (!regions.add(id)) {
      faults.add(from, "Another region has this id");
    }
  }

  private void cue(@Nullable String id) {
    int line = at;
    Timings timings = Timings.read(lines.get(at), why -> faults.add(line, why));
    at++;
    if (timings != null) {
      cueSeen = true;
      check(timings, line);
      if (id != null && !ids.add(id)) {
        faults.add(line - 1, "Another cue has this id");
      }
    }
    int from = at;
    text();
    String text = String.join("\n", lines.subList(from, at));
    CueText.check(
        text,
        timings == null ? 0 : timings.start(),
        timings == null ? Long.MAX_VALUE : timings.end(),
        payload,
        (why, offset) -> faults.add(from + offset, why));
    if (timings != null && faults.isEmpty()) {
      String settings = String.join(" ", Settings.words(timings.settings()));
      blocks.add(new Cue(id, timings.start(), timings.end(), settings, text));
    }
  }

  private void check(Timings timings, int line) {
    if (timings.end() <= timings.start()) {
      faults.add(line, "A cue must end after it starts");
    }
    if (timings.start() < latestStart) {
      faults.add(line, "A cue must not start before those that stand above it");
    }
    latestStart = Math.max(latestStart, timings.start());
    Settings.checkCue(timings.settings(), regions, why -> faults.add(line, why));
    nested.add(timings.start(), timings.end(), line);
  }

  /** To the empty line behind the text of a cue, or to the next timings. */
  private void text() {
    while (at < lines.size() && !lines.get(at).isEmpty()) {
      if (hasArrow(at)) {
        boolean timings = Timings.isTimings(lines.get(at));
        faults.add(
            at,
            timings
                ? "An empty line must part a cue from the one before it"
                : "--> must not stand in the text of a cue; it can be written --&gt;");
        if (timings) {
          return;
        }
      }
      at++;
    }
  }

  private boolean hasArrow(int index) {
    return index < lines.size() && lines.get(index).contains(Cue.ARROW);
  }
}
