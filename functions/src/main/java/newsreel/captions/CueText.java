package newsreel.captions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import newsreel.values.LanguageTag;

/** Checks the text of one cue against WebVTT's section 4.2.2. */
final class CueText implements CueScanner.Visitor {
  private static final Set<String> NAMES = Set.of("c", "i", "b", "u", "ruby", "rt", "v", "lang");
  private static final Set<String> ANNOTATED = Set.of("v", "lang");

  private final ObjIntConsumer<String> fault;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> openByName = new HashMap<>();
  private final long end;
  private long latest;

  private CueText(long start, long end, ObjIntConsumer<String> fault) {
    this.latest = start;
    this.end = end;
    this.fault = fault;
  }

  /** A tag that is still open. */
  private static final class Open {
    private final String name;
    private final int line;
    private final boolean atStart;

    /** For a ruby tag: whether it contains text that no rt has followed yet. */
    private boolean baseWaits = true;

    Open(String name, int line, boolean atStart) {
      this.name = name;
      this.line = line;
      this.atStart = atStart;
    }
  }

  /** Returns the text without tags and with character references resolved. */
  static String plain(String cueText) {
    StringBuilder plain = new StringBuilder(cueText.length());
    CueScanner.scan(cueText, plain::append);
    return plain.toString();
  }

  /**
   * @param fault receives what is wrong and in which line of the text, from 0
   */
  static void check(
      String cueText, long start, long end, Payload payload, ObjIntConsumer<String> fault) {
    if (payload == Payload.CHAPTER_TITLES) {
      CueScanner.scan(cueText, new ChapterTitle(fault));
      return;
    }
    CueText check = new CueText(start, end, fault);
    CueScanner.scan(cueText, check);
    check.closeAll();
  }

  private record ChapterTitle(ObjIntConsumer<String> fault) implements CueScanner.Visitor {
    @Override
    public void text(String text) {}

    @Override
    public void tag(String body, int line, boolean atStart) {
      fault.accept("A chapter's title has no tags; a literal < is written &lt;", line);
    }

    @Override
    public void stray(char c, int line) {
      CueText.stray(c, line, fault);
    }
  }

  @Override
  public void text(String text) {
    Open top = open.peek();
    if (top != null && top.name.equals("ruby") && !text.isBlank()) {
      top.baseWaits = true;
    }
  }

  @Override
  public void stray(char c, int line) {
    stray(c, line, fault);
  }

  private static void stray(char c, int line, ObjIntConsumer<String> fault) {
    fault.accept(
        c == '&'
            ? "& starts no character reference of HTML; a literal & is written &amp;"
            : "< starts no tag; a literal < is written &lt;",
        line);
  }

  @Override
  public void tag(String body, int line, boolean atStart) {
    if (body.startsWith("/")) {
      close(body.substring(1), line);
    } else if (!body.isEmpty() && body.charAt(0) >= '0' && body.charAt(0) <= '9') {
      timestamp(body, line);
    } else {
      start(body, line, atStart);
    }
  }

  private void timestamp(String body, int line) {
    Timestamp timestamp = Timestamp.at(body, 0);
    if (timestamp == null || timestamp.end() != body.length()) {
      fault.accept("The time in a cue must be " + Timestamp.FORM, line);
    } else if (timestamp.millis() <= latest || timestamp.millis() >= end) {
      fault.accept(
          "A time in a cue must be after its start and any earlier time, and before its end", line);
    } else {
      latest = timestamp.millis();
    }
  }

  private void start(String body, int line, boolean atStart) {
    int nameEnd = indexOfAny(body, ". \t");
    int annotationFrom = indexOfAny(body, " \t");
    String name = body.substring(0, nameEnd);
    if (!NAMES.contains(name)) {
      fault.accept(
          "<%s> is no tag of WebVTT; a literal < is written &lt;".formatted(printable(name)), line);
      return;
    }
    for (int dot = nameEnd; dot < annotationFrom; ) {
      int next = body.indexOf('.', dot + 1);
      int classEnd = next < 0 || next > annotationFrom ? annotationFrom : next;
      if (classEnd == dot + 1 || indexOfAny(body, "<&", dot) < classEnd) {
        fault.accept("Invalid class in <%s>".formatted(name), line);
        break;
      }
      dot = classEnd;
    }
    annotation(name, body.substring(annotationFrom), line);
    open(name, line, atStart);
  }

  private void annotation(String name, String annotation, int line) {
    if (!ANNOTATED.contains(name)) {
      if (!annotation.isEmpty()) {
        fault.accept("<%s> takes no annotation".formatted(name), line);
      }
      return;
    }
    for (int i = annotation.indexOf('&'); i >= 0; i = annotation.indexOf('&', i + 1)) {
      if (CharacterReference.at(annotation, i) == null) {
        stray('&', line);
        break;
      }
    }
    if (annotation.isBlank()) {
      fault.accept(
          name.equals("v") ? "<v> must name the voice" : "<lang> must name a language", line);
    } else if (name.equals("lang") && !isLanguage(annotation)) {
      fault.accept("<lang> must name a BCP 47 language", line);
    }
  }

  /** Accepts only hyphens, unlike the language tags that we read elsewhere. */
  private static boolean isLanguage(String tag) {
    return tag.indexOf('_') < 0 && LanguageTag.parse(tag).isPresent();
  }

  private void open(String name, int line, boolean atStart) {
    Open top = open.peek();
    boolean inRuby = top != null && top.name.equals("ruby");
    if (name.equals("rt") && !inRuby) {
      fault.accept("<rt> stands directly in <ruby> only", line);
      return;
    }
    if (inRuby && top != null) {
      top.baseWaits = !name.equals("rt");
    }
    open.push(new Open(name, line, atStart));
    openByName.merge(name, 1, Integer::sum);
  }

  private void close(String name, int line) {
    if (openByName.getOrDefault(name, 0) == 0) {
      fault.accept("</%s> closes nothing".formatted(printable(name)), line);
      return;
    }
    while (true) {
      Open top = open.pop();
      openByName.merge(top.name, -1, Integer::sum);
      if (top.name.equals(name)) {
        if (name.equals("ruby") && top.baseWaits) {
          fault.accept("Each base text in <ruby> needs its <rt>", line);
        }
        return;
      }
      Open next = open.peek();
      boolean mayStayOpen = top.name.equals("rt") && next != null && name.equals("ruby");
      if (!mayStayOpen) {
        notClosed(top);
      }
    }
  }

  private void closeAll() {
    boolean voiceAlone =
        open.size() == 1 && open.element().name.equals("v") && open.element().atStart;
    if (!voiceAlone) {
      open.reversed().forEach(this::notClosed);
    }
  }

  private void notClosed(Open tag) {
    fault.accept("<%s> is not closed".formatted(tag.name), tag.line);
  }

  private static int indexOfAny(String text, String chars) {
    return indexOfAny(text, chars, 0);
  }

  private static int indexOfAny(String text, String chars, int from) {
    for (int i = from; i < text.length(); i++) {
      if (chars.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static String printable(String name) {
    return name.length() > 20 ? name.substring(0, 20) + "…" : name;
  }
}
