package newsreel.captions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the text of a cue as a player's parser understands it (WebVTT, section 6.4): leaves out
 * what the parser skips and closes what it closes by itself.
 */
final class CueRepair implements CueScanner.Visitor {
  /** HTML tags that only style text. Nothing is lost without them. */
  private static final Set<String> LOOKS =
      Set.of(
          "font", "span", "p", "div", "s", "strike", "em", "strong", "small", "big", "mark", "a",
          "center", "sub", "sup", "tt");

  /** References that HTML also reads without their semicolon. */
  private static final Pattern UNENDED = Pattern.compile("&(amp|lt|gt|quot|nbsp)(?![;\\w])");

  private static final Set<String> PLAIN = Set.of("c", "i", "b", "u", "ruby");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final ObjIntConsumer<String> repaired;
  private final boolean tags;
  private final boolean ruby;
  private final long end;
  private long latest;
  private boolean lost;
  private int lines;

  /**
   * @param ruby whether to keep ruby; text without its part of it is shown all the same
   * @param repaired receives what was done and in which line of the text, from 0
   */
  CueRepair(long start, long end, Payload payload, boolean ruby, ObjIntConsumer<String> repaired) {
    this.latest = start;
    this.end = end;
    this.tags = payload == Payload.CUE_TEXT;
    this.ruby = ruby;
    this.repaired = repaired;
  }

  /** Returns null if part of the text would be lost. */
  @Nullable String written(String text) {
    CueScanner.scan(ended(text), this);
    closeAll();
    return lost ? null : FileLines.withoutEmpty(out.toString());
  }

  private String ended(String text) {
    StringBuilder ended = new StringBuilder(text.length());
    int line = 0;
    for (String one : text.split("\n", -1)) {
      Matcher unended = UNENDED.matcher(one);
      if (unended.find()) {
        repaired.accept("%s ended with a semicolon".formatted(unended.group()), line);
      }
      ended.append(line++ == 0 ? "" : "\n").append(unended.replaceAll("&$1;"));
    }
    return ended.toString();
  }

  @Override
  public void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\n' -> {
          lines++;
          out.append(c);
        }
        default -> out.append(c);
      }
    }
  }

  @Override
  public void stray(char c, int line) {
    if (c == '&') {
      repaired.accept("& written as &amp;", line);
    } else {
      lost = true; // players take all behind it for a tag
    }
  }

  @Override
  public void tag(String body, int line, boolean atStart) {
    if (body.startsWith("/")) {
      close(body.substring(1).strip(), line);
    } else if (!body.isEmpty() && body.charAt(0) >= '0' && body.charAt(0) <= '9') {
      timestamp(body, line);
    } else {
      start(body, line);
    }
  }

  private void timestamp(String body, int line) {
    Timestamp timestamp = Timestamp.at(body, 0);
    boolean right =
        timestamp != null
            && timestamp.end() == body.length()
            && timestamp.millis() > latest
            && timestamp.millis() < end;
    if (timestamp != null && right && tags) {
      latest = timestamp.millis();
      out.append('<').append(body).append('>');
    } else if (timestamp == null && !body.matches("[\\d:.,]{1,20}")) {
      lost = true; // a heart, perhaps: <3
    } else {
      leftOut(body, line);
    }
  }

  private void start(String body, int line) {
    String[] parts = body.strip().split("[ \t]", 2);
    String annotation = parts.length > 1 ? parts[1].strip() : "";
    int dot = parts[0].indexOf('.');
    String name = dot < 0 ? parts[0] : parts[0].substring(0, dot);
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    if (lower.equals("br")) {
      out.append('\n');
      repaired.accept("<br> written as a line end", line);
    } else if (LOOKS.contains(lower) || (isTag(lower) && !(tags && mayStand(name, annotation)))) {
      leftOut(name, line);
    } else if (!isTag(name)) {
      lost = true; // a word that someone says is in brackets, perhaps
    } else {
      open.push(name);
      out.append('<').append(name);
      if (dot >= 0) {
        classes(name, parts[0].substring(dot + 1), line);
      }
      if (isAnnotated(name)) {
        out.append(' ');
        CueScanner.scan(
            annotation,
            new CueScanner.Visitor() {
              @Override
              public void text(String text) {
                CueRepair.this.text(text);
              }

              @Override
              public void stray(char c, int at) {
                CueRepair.this.stray(c, line);
              }
            });
      } else if (!annotation.isEmpty()) {
        repaired.accept("annotation of <%s> left out".formatted(name), line);
      }
      out.append('>');
    }
  }

  private void classes(String name, String classes, int line) {
    for (String word : classes.split("\\.", -1)) {
      if (word.isEmpty() || word.indexOf('<') >= 0 || word.indexOf('&') >= 0) {
        repaired.accept("class of <%s> left out".formatted(name), line);
      } else {
        out.append('.').append(word);
      }
    }
  }

  private static boolean isTag(String name) {
    return PLAIN.contains(name) || name.equals("rt") || isAnnotated(name);
  }

  private static boolean isAnnotated(String name) {
    return name.equals("v") || name.equals("lang");
  }

  private boolean mayStand(String name, String annotation) {
    return switch (name) {
      case "rt" -> ruby && "ruby".equals(open.peek());
      case "v" -> !annotation.isEmpty();
      case "lang" -> annotation.indexOf('_') < 0 && LanguageTag.parse(annotation).isPresent();
      case "ruby" -> ruby;
      default -> PLAIN.contains(name);
    };
  }

  /** Closes the tag that was opened last, or an rt together with its ruby; closes nothing else. */
  private void close(String name, int line) {
    boolean ofRuby = name.equals("ruby") && "rt".equals(open.peek());
    if (ofRuby) {
      out.append("</").append(open.pop()).append('>');
    }
    if (name.equals(open.peek())) {
      out.append("</").append(open.pop()).append('>');
    } else {
      leftOut("/" + name, line);
    }
  }

  private void leftOut(String tag, int line) {
    repaired.accept(
        "<%s> left out".formatted(tag.length() > 20 ? tag.substring(0, 20) + "…" : tag), line);
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      String name = open.pop();
      repaired.accept("<%s> closed at the end of its cue".formatted(name), lines);
      out.append("</").append(name).append('>');
    }
  }
}
