package newsreel.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a text against the syntax of WebVTT (section 4), and reads on behind a fault so that all of
 * them are told at once. What a player shows all the same is put right and told; what it drops in
 * silence is a fault. The last line may lack its end, and blanks may follow a cue's settings.
 */
final class WebVttReader {
  private static final String SIGNATURE = "WEBVTT";

  /** A name and what it is, a number, or a rule of signs. */
  private static final Pattern METADATA =
      Pattern.compile("[\\w-]{1,40}\\s?[:=].*|[^\\p{L}]*", Pattern.DOTALL);

  private static final Pattern COUNTER = Pattern.compile("\\s*\\d{1,9}\\s*");

  private final List<String> lines;
  private final Payload payload;
  private final Faults faults = new Faults();
  private final Repairs repairs;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> regions = new HashSet<>();
  private final NestedCues nested = new NestedCues();
  private boolean cueSeen;
  private long latestStart;
  private int at;

  private WebVttReader(List<String> lines, Payload payload, Repairs repairs) {
    this.lines = OddCharacters.repaired(lines, repairs);
    this.payload = payload;
    this.repairs = repairs;
  }

  /** Whether a text claims to be WebVTT, rightly or with a slip. */
  static boolean claims(String text) {
    return text.regionMatches(true, 0, SIGNATURE, 0, SIGNATURE.length());
  }

  /**
   * @param text without its byte order mark
   */
  static Reading read(String text, Payload payload, Repairs repairs) {
    return new WebVttReader(Lines.of(text), payload, repairs).read();
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
      nested.check(line -> faults.add(line, "Chapters that overlap must lie one in the other"));
    }
    return faults.isEmpty()
        ? Reading.Read.of(new Captions(header, inOrder()), repairs)
        : faults.refused();
  }

  /** The cues by their starts, the passages where they stand. */
  private List<Block> inOrder() {
    Iterator<Cue> cues =
        blocks.stream()
            .filter(Cue.class::isInstance)
            .map(Cue.class::cast)
            .sorted(Comparator.comparingLong(Cue::start))
            .iterator();
    return blocks.stream().map(b -> b instanceof Cue ? cues.next() : b).toList();
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
    } else if (at == 1) {
      metadata();
    }
    return signed && first.length() > SIGNATURE.length()
        ? first.substring(SIGNATURE.length() + 1)
        : "";
  }

  /** Lines below the first that say something of the file, as YouTube writes them. */
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
    } else if (claims(first)) {
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
          "Neither the times of a cue nor its id nor NOTE, STYLE or REGION; players drop this"
              + " text. An empty line ends the text of a cue");
      skipToNextCue();
    }
  }

  /** To the next empty line or line with an arrow. */
  private void skipToNextCue() {
    while (at < lines.size() && !lines.get(at).isEmpty() && !hasArrow(at)) {
      at++;
    }
  }

  /** The index of its first line. */
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
    Map<String, String> settings = new HashMap<>();
    Repairs wrong = new Repairs();
    for (int i = from + 1; i < at; i++) {
      int line = i;
      Settings.checkRegion(lines.get(i), settings, why -> wrong.add(line, why));
    }
    String id = settings.get("id");
    if (id == null) {
      wrong.add(from, "A region must have an id");
    } else if (wrong.count() == 0 && !regions.add(id)) {
      wrong.add(from, "Another region has this id");
    }
    if (wrong.count() > 0) {
      wrong.byLine().forEach(w -> repairs.add(w.line() - 1, "region left out: " + w.detail()));
      if (faults.isEmpty()) {
        blocks.removeLast();
      }
    }
  }

  private void cue(@Nullable String id) {
    int line = at;
    Timings timings = timings(line);
    at++;
    String settings = "";
    @Nullable String kept = id;
    if (timings != null) {
      cueSeen = true;
      settings =
          Settings.heeded(
              timings.settings(),
              regions,
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
    String right = right(text, start, end, from);
    if (timings != null && faults.isEmpty()) {
      blocks.add(new Cue(kept, start, end, settings, right));
    }
  }

  private static String shown(String setting) {
    return setting.length() > 30 ? setting.substring(0, 30) + "…" : setting;
  }

  /** Null where players find no times either, which is told. */
  private @Nullable Timings timings(int line) {
    List<String> why = new ArrayList<>();
    Timings strict = Timings.read(lines.get(line), why::add);
    if (strict != null) {
      return strict;
    }
    Timings loose = Timings.asPlayersRead(lines.get(line));
    if (loose == null) {
      why.forEach(w -> faults.add(line, w));
    } else {
      repairs.add(line, "times written as WebVTT has them");
    }
    return loose;
  }

  /** The text of a cue as it is, or put right where nothing is lost by it. */
  private String right(String text, long start, long end, int line) {
    Faults own = new Faults();
    CueText.check(text, start, end, payload, (why, offset) -> own.add(line + offset, why));
    if (own.isEmpty()) {
      return text;
    }
    for (boolean ruby : new boolean[] {true, false}) {
      Repairs done = new Repairs();
      String repaired =
          new CueRepair(start, end, payload, ruby, (what, offset) -> done.add(line + offset, what))
              .written(text);
      if (repaired != null && isRight(repaired, start, end)) {
        repairs.addAll(done);
        return repaired;
      }
    }
    faults.addAll(own);
    return text;
  }

  private boolean isRight(String text, long start, long end) {
    Faults left = new Faults();
    CueText.check(text, start, end, payload, (why, offset) -> left.add(offset, why));
    return left.isEmpty();
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

  /** To the empty line behind the text of a cue, or to the next timings. */
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
