package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.extract.html.source.PlainText;

/** Reads the names out of a byline: without "By", roles, addresses and handles. */
public final class Byline {
  private static final int MAX_NAME = 80;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[A-Z]\\w+ )?(?:(?:written|reported|posted|published|edited) by|story by|words"
              + " by|(?:ein(?:e)? )?\\p{L}{0,20}"
              + " ?von|by|par|por|door|af|av|di|da|oleh|przez|skrevet av|skrivet av|escrito por|"
              + "text|texto|texte|testo|tekst|autore?n?|autorin|autori|authors?|auteurs?|penulis|"
              + "автор|автори|текст|写真|文|作者|記者|记者|بقلم|מאת)(?:\\s*[:：]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Of these words many names begin with too. */
  private static final Pattern PARTICLE =
      Pattern.compile("^(?:di|da|af|av|von) (?!\\p{Lu}\\S* \\p{Lu})", Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[;|•、，,]\\s*|\\s+[·/]\\s+|\\s+[-–—]\\s+|"
              + "\\s+(?:and|und|et|og|och|&|with|mit|y|e|i|ja|ve|dan|и|та|і)\\s+(?=\\p{Lu})");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\s*[;|•、，,]\\s*|\\s+(?:and|und|et|og|och|&|y|e|ve|и|та)\\s+(?=\\p{Lu}\\S* \\S)");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\d{2}|[{}<>\\[\\]_=]|^[^\\p{L}]+$|^\\d+"
              + " ?min|^(?:undefined|null|none|unknown|n/a)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*\\((?:[^()]{0,80})\\)$|\\s*(?:기자|記者|특파원)$|\\s+(?:in|aus) \\p{Lu}[\\p{L}"
              + " ]{2,30}$|[\\s,.:;–—-]+$");
  private static final Set<String> ROLES =
      Set.of(
          ("editor reporter correspondent writer journalist staff columnist producer contributor"
               + " director analyst freelance freelancer admin administrator author bureau chief"
               + " desk redakteur redakteurin reporterin korrespondent korrespondentin volontär"
               + " volontärin autor autorin journalistin politikredakteur chefredakteur kolumnist"
               + " kolumnistin redaktion leitung ressortleiter redaktør redaktör skribent"
               + " journaliste rédacteur rédactrice correspondant correspondante chroniqueur"
               + " corresponsal redactor redactora periodista enviado enviada giornalista inviato"
               + " inviata corrispondente redattore redattrice jornalista repórter redator redatora"
               + " redaktor redaktorka dziennikarz dziennikarka verslaggever redacteur"
               + " correspondente envoyé envoyée toimittaja muhabir muhabiri editörü корреспондент"
               + " журналист обозреватель редактор журналістка wartawan")
              .split(" "));

  private Byline() {}

  /** The names in a line of the page that may hold several, with roles and places between them. */
  public static List<String> names(String line) {
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
    String spaced = PlainText.spaced(text);
    String line = PARTICLE.matcher(spaced).find() ? spaced : withoutLead(spaced);
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
    return name.length() > 1
        && name.length() <= MAX_NAME
        && !NOT_A_NAME.matcher(name).find()
        && !LEAD.matcher(name + " ").matches();
  }

  private static boolean isRole(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+", -1);
    return ROLES.contains(words[words.length - 1])
        || (ROLES.contains(words[0]) && (words.length < 3 || name.contains(" " + words[1])));
  }
}
