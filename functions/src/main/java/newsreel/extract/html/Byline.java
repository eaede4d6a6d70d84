package newsreel.extract.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the names out of a byline: without "By", roles, addresses and handles. */
final class Byline {
  private static final int MAX_NAME = 80;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[A-Z]\\w+ )?(?:(?:written|reported|posted|published|edited) by|story by|words"
              + " by|(?:ein(?:e)? )?\\p{L}{0,20}"
              + " ?von|by|par|por|door|af|av|di|da|oleh|przez|skrevet av|"
              + "text|texto|texte|testo|autore?n?|autorin|autori|authors?|auteurs?|автор|автори|写真|文)"
              + "(?:\\s*[:：]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[;|•、，,]\\s*|\\s+[·/]\\s+|\\s+[-–—]\\s+|"
              + "\\s+(?:and|und|et|og|och|&|with|mit|y|e|i|ja|ve|dan|и|та|і)\\s+(?=\\p{Lu})");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\s*[;|•、，,]\\s*|\\s+(?:and|und|et|og|och|&|y|e|ve|и|та)\\s+(?=\\p{Lu}\\S* \\S)");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\d{2}|[{}<>\\[\\]_=]|^[^\\p{L}]+$|^(?:undefined|null|none|unknown|n/a)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*\\((?:[^()]{0,80})\\)$|\\s*(?:기자|記者|특파원)$|\\s+(?:in|aus) \\p{Lu}[\\p{L}"
              + " ]{2,30}$|[\\s,.:;–—-]+$");
  private static final Set<String> ROLES =
      Set.of(
          "editor",
          "reporter",
          "correspondent",
          "writer",
          "journalist",
          "staff",
          "columnist",
          "producer",
          "contributor",
          "redakteur",
          "redakteurin",
          "reporterin",
          "korrespondent",
          "korrespondentin",
          "volontär",
          "volontärin",
          "autor",
          "autorin",
          "journaliste",
          "journalistin",
          "redaktør",
          "redaktör",
          "politikredakteur",
          "chefredakteur",
          "kolumnist",
          "kolumnistin",
          "redaktion",
          "director",
          "analyst",
          "freelance",
          "freelancer",
          "admin",
          "administrator",
          "author",
          "bureau",
          "chief",
          "desk",
          "leitung",
          "ressortleiter");

  private Byline() {}

  /** The names in a line of the page that may hold several, with roles and places between them. */
  static List<String> names(String line) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String part : SEPARATOR.split(withoutLead(line), -1)) {
      String name = bare(part);
      if (isName(name) && !isRole(name)) {
        names.putIfAbsent(PlainText.folded(name), name);
      }
    }
    return new ArrayList<>(names.values());
  }

  /**
   * The names in what metadata gives as a name: agencies and desks are authors too, and only lists
   * of whole names are taken apart.
   */
  static List<String> stated(String text) {
    String line = withoutLead(text);
    Map<String, String> names = new LinkedHashMap<>();
    for (String part : SEVERAL.split(line, -1)) {
      String name = bare(part);
      if (isName(name) && !(line.length() > part.length() && isRole(name))) {
        names.putIfAbsent(PlainText.folded(name), name);
      }
    }
    return new ArrayList<>(names.values());
  }

  /** Whether a line begins as bylines do. */
  static boolean leads(String text) {
    return LEAD.matcher(text).lookingAt();
  }

  private static String withoutLead(String text) {
    String line = PlainText.spaced(text);
    return LEAD.matcher(line).replaceFirst("");
  }

  private static String bare(String part) {
    String name = part.strip();
    for (int i = 0; i < 3; i++) {
      name = TAIL.matcher(name).replaceFirst("").strip();
    }
    return name;
  }

  private static boolean isName(String name) {
    return name.length() > 1 && name.length() <= MAX_NAME && !NOT_A_NAME.matcher(name).find();
  }

  private static boolean isRole(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+", -1);
    return ROLES.contains(words[words.length - 1])
        || (words.length < 3 && ROLES.contains(words[0]));
  }
}
