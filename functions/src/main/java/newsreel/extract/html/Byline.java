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
          "^(?:written by|reported by|posted by|published by|story by|words by|text"
              + " by|by|von|par|por|door|av|af|di|da|oleh|przez|text|texto|texte|testo|autor|autorin|author|authors|auteur)"
              + "(?:\\s*:\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[,;|•·、，/]\\s+|\\s*[;|•、，]\\s*|\\s+(?:and|und|et|og|och|&|with|mit|en|y|e|i|ve|dan)\\s+(?=\\p{Lu})|\\s+[-–—]\\s+");
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?:|www\\.|@|\\d{3}|[{}<>\\[\\]_=]|^\\W+$");
  private static final Pattern TAIL =
      Pattern.compile("\\s*\\((?:[^()]{0,80})\\)\\s*$|\\s*(?:기자|記者)$|[\\s,.:;–—-]+$");
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
          "redaktion",
          "director",
          "chief",
          "analyst",
          "freelance",
          "freelancer",
          "admin");

  private Byline() {}

  /** The names in a line that may hold several. */
  static List<String> names(String line) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String part : SEPARATOR.split(line.strip(), -1)) {
      name(part).forEach(n -> names.putIfAbsent(PlainText.folded(n), n));
    }
    return new ArrayList<>(names.values());
  }

  /** The one name that a source gives as such: none where it is none. */
  static List<String> name(String text) {
    String name = LEAD.matcher(text.strip()).replaceFirst("").strip();
    for (int i = 0; i < 3; i++) {
      name = TAIL.matcher(name).replaceFirst("").strip();
    }
    if (name.length() < 2
        || name.length() > MAX_NAME
        || NOT_A_NAME.matcher(name).find()
        || isRole(name)) {
      return List.of();
    }
    return List.of(name);
  }

  private static boolean isRole(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+", -1);
    return ROLES.contains(words[words.length - 1])
        || (words.length < 3 && ROLES.contains(words[0]));
  }
}
