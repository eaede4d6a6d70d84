package newsreel.extract.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of a byline, part by part. */
final class NameList {
  /** How much evidence a line needs before its words are taken for names. */
  enum Trust {
    /** The page marks it as a byline. */
    MARKED,
    /** "By" or an equivalent precedes it. */
    LABELLED,
    /** Nothing but its own words. */
    NONE
  }

  private static final int MAX_NAMES = 20;
  private static final int MAX_WORDS = 6;

  /** The most characters of a newspaper's name with an agency's. */
  private static final int MAX_HOUSE = 60;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[;|•、，\\n"
              + "]\\s*|\\s*,\\s*|\\s+[·/∙~]\\s+|\\s+[-–—]\\s+|(?<=[\\p{L}.])/(?=\\p{L})|"
              + "\\s+(?:and|And|AND|und|UND|et|ET|og|och|&|with|mit|avec|ja|ve|dan|и|та|і|και|și|és)\\s+(?=[\\p{Lu}\\p{Lo}])|\\s+(?:y|e|i|en|con|met)\\s+(?=\\p{Lu}\\S*"
              + " \\p{Lu})");

  /** "김하나 기자", "이데일리 김하나 기자 외 1명". */
  private static final Pattern REPORTER = Pattern.compile("(\\p{IsHangul}{2,4}) ?기자(?=\\W|$)");

  /** "Le Quai et AFP": one signature. */
  private static final Pattern HOUSE_AND_AGENCY =
      Pattern.compile(
          "(?:The|Le|La|Les|Der|Die|Das|El|De|Het|Il) \\p{Lu}\\S*(?: \\p{Lu}\\S*)?"
              + " (?:and|et|und|y|e|en|with|avec|mit) \\p{Lu}{2,4}");

  private final Trust trust;
  private final Map<String, String> names = new LinkedHashMap<>();

  /** The name before the part being read, which a suffix may follow. */
  private String last = "";

  private NameList(Trust trust) {
    this.trust = trust;
  }

  static List<String> read(String text, Trust trust) {
    if (trust != Trust.MARKED && !PressNames.mayBegin(text)) {
      return List.of();
    }
    List<String> reporters = reporters(text);
    if (!reporters.isEmpty()) {
      return reporters;
    }
    if (text.length() < MAX_HOUSE && HOUSE_AND_AGENCY.matcher(text).matches()) {
      return List.of(text);
    }
    NameList list = new NameList(trust);
    Matcher between = SEPARATOR.matcher(text);
    for (int from = 0; from <= text.length() && list.names.size() < MAX_NAMES; ) {
      boolean more = between.find(from);
      int to = more ? between.start() : text.length();
      if (!list.add(text.substring(from, to), isLoose(text, from))) {
        break;
      }
      from = more ? between.end() : text.length() + 1;
    }
    return new ArrayList<>(list.names.values());
  }

  /** Returns the names before the Korean word for a reporter. */
  static List<String> reporters(String text) {
    return text.contains("기자")
        ? REPORTER.matcher(text).results().map(m -> m.group(1)).distinct().toList()
        : List.of();
  }

  /**
   * Adds the name in a part.
   *
   * @return whether more names may follow
   */
  private boolean add(String part, boolean beside) {
    if (!last.isEmpty() && BylinePart.isSuffix(part.strip())) {
      names.remove(PressVocabulary.fold(last));
      put(last + ", " + part.strip());
      return true;
    }
    String name = AuthorName.read(part);
    last = "";
    if (beside && !names.isEmpty() && BylinePart.isAffiliation(name)) {
      return true;
    }
    if (!BylinePart.isName(name) || BylinePart.isRole(name) || !isBelieved(name)) {
      return trust == Trust.MARKED;
    }
    put(name);
    return true;
  }

  private void put(String name) {
    names.putIfAbsent(PressVocabulary.fold(name), name);
    last = name;
  }

  private boolean isBelieved(String name) {
    return switch (trust) {
      case MARKED -> true;
      case LABELLED -> (names.isEmpty() && isOneName(name)) || isWritten(name);
      case NONE -> isWritten(name) && (PressNames.isAgency(name) || !BylinePart.isHouse(name));
    };
  }

  private static boolean isOneName(String name) {
    return name.indexOf(' ') < 0 && PressNames.titled(name, 1) && !BylinePart.isOther(name);
  }

  /** Whether it is written like a name: an agency, or family and given name. */
  static boolean isWritten(String name) {
    if (PressNames.isAgency(name)) {
      return !PressNames.isPictureAgency(name);
    }
    if (Scripts.wide(name.charAt(0))) {
      return BylinePart.isHan(name.replace(" ", ""));
    }
    return name.indexOf(' ') > 0
        && PressNames.titled(name.replace(",", ""), MAX_WORDS)
        && !BylinePart.isOther(name);
  }

  /** Whether a comma or a dash precedes, after which a place or an outlet may follow a name. */
  private static boolean isLoose(String text, int from) {
    for (int i = from - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c != ' ') {
        return c == ',' || c == '/' || c == '-' || c == '–' || c == '—' || c == '，';
      }
    }
    return false;
  }
}
