package newsreel.extract.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What an element's class and id say of its part on the page. Words are told apart at hyphens,
 * underscores and capitals, so that {@code c-article-caption__credit} and {@code captionCredit} say
 * the same. Pages repeat their classes, so each is read once a page.
 */
final class ClassWords {
  static final int CAPTION = 1;
  static final int CREDIT = 2;
  static final int AUTHOR = 4;
  static final int ASIDE = 8;
  static final int DATE = 16;
  static final int KEY_POINTS = 32;
  static final int RELATED = 64;
  static final int HIDDEN = 128;
  static final int COMMENTS = 256;
  static final int BREADCRUMB = 512;
  static final int FIGURE = 1024;
  static final int KICKER = 2048;

  /** What stands beside a name: roles, lives, buttons. */
  static final int ROLE = 8192;

  /** Beside the article, unless it stands in the article's text. */
  static final int LAYOUT = 4096;

  private static final Map<String, Integer> WORDS = new HashMap<>();

  private static void word(int part, String... words) {
    for (String word : words) {
      WORDS.merge(word, part, (a, b) -> a | b);
    }
  }

  static {
    word(CAPTION, "caption", "captions", "figcaption", "bildunterschrift", "bildtext", "bildzeile");
    word(CAPTION, "legend", "legende", "leyenda", "didascalia", "onderschrift", "billedtekst");
    word(CAPTION, "bildetekst", "piefoto", "piedefoto", "subtext", "legenda", "cutline");
    word(CREDIT, "credit", "credits", "copyright", "copyrights", "photographer", "fotograf");
    word(CREDIT, "fotografo", "fotograaf", "source", "quelle", "fuente", "fonte", "attribution");
    word(CREDIT, "bildquelle", "bildnachweis", "bildrechte", "agency", "agentur", "rights");
    word(
        CREDIT,
        "rightsholder",
        "contentcredit",
        "license",
        "licence",
        "distributor",
        "bildautor",
        "src",
        "crédit",
        "imagecredit");
    word(AUTHOR, "author", "authors", "byline", "bylines", "autor", "autoren", "autores");
    word(AUTHOR, "auteur", "auteurs", "autore", "autori", "forfatter", "skribent", "journalist");
    word(AUTHOR, "reporter", "writer", "writers", "contributor", "contributors", "creator");
    word(AUTHOR, "redakteur", "firma", "yazar", "penulis", "signature");
    word(ASIDE, "related", "recommended", "recommendation", "recommendations", "recirc");
    word(ASIDE, "recirculation", "newsletter", "trending", "popular", "mostread", "outbrain");
    word(ASIDE, "taboola", "comments", "disqus", "footer", "nav", "navbar", "navigation", "menu");
    word(ASIDE, "breadcrumb", "breadcrumbs", "cookie", "consent", "upnext", "ranking");
    word(ASIDE, "sponsored", "recommends", "suggested", "onward", "morefrom", "readnext");
    word(ASIDE, "advert", "advertisement", "advertising", "subscribe");
    word(LAYOUT, "sidebar", "modal", "offcanvas", "drawer", "popup", "overlay");
    word(DATE, "date", "datetime", "published", "publish", "pubdate", "timestamp", "datum");
    word(DATE, "fecha", "data", "dato", "time");
    word(
        KEY_POINTS, "keypoints", "keypoint", "highlights", "takeaways", "takeaway", "bulletpoints");
    word(KEY_POINTS, "storyhighlights", "tldr", "keyfacts", "keyfindings");
    word(RELATED, "related", "readmore", "recommended", "morefrom", "seealso");
    word(COMMENTS, "comment", "comments", "commentcount", "kommentare");
    word(BREADCRUMB, "breadcrumb", "breadcrumbs", "crumbs");
    word(KICKER, "kicker", "topline", "overline", "eyebrow", "dachzeile", "spitzmarke", "label");
    word(KICKER, "pretitle", "supertitle", "antetitulo", "occhiello", "surtitre", "stikktittel");
    word(KICKER, "toptitle", "preheadline", "roofline", "trumpet", "vignette");
    word(ROLE, "role", "job", "jobtitle", "bio", "biography", "description", "position", "twitter");
    word(
        ROLE,
        "email",
        "mail",
        "follow",
        "avatar",
        "social",
        "location",
        "topic",
        "brand",
        "button");
    word(ROLE, "label", "image", "img", "picture", "photo", "thumbnail", "count", "max");
    word(FIGURE, "figure", "image", "img", "photo", "picture", "foto", "bild", "media", "gallery");
  }

  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?:[a-z]{1,4}-)?(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|hidden|offscreen)");

  private final Map<String, Integer> read = new HashMap<>();

  /** The parts that the element's class and id name, as bits. */
  int of(Element element) {
    String names = element.className();
    String id = element.id();
    if (names.isEmpty() && id.isEmpty()) {
      return 0;
    }
    String key = id.isEmpty() ? names : names + " #" + id;
    return read.computeIfAbsent(key, ClassWords::parts);
  }

  static int parts(String names) {
    if (names.length() > 1000) {
      return 0; // no class that a person wrote
    }
    int parts = 0;
    for (String name : names.split("\\s+", -1)) {
      parts |= partsOfName(name);
    }
    return parts;
  }

  private static int partsOfName(String name) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    boolean lower = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      if (!letter || (lower && Character.isUpperCase(c))) {
        end(word, words);
      }
      if (letter) {
        word.append(c);
      }
      lower = Character.isLowerCase(c);
    }
    end(word, words);
    int parts = 0;
    for (String w : words) {
      parts |= WORDS.getOrDefault(w, 0) | suffix(w);
    }
    if (words.contains("key") && (words.contains("points") || words.contains("facts"))) {
      parts |= KEY_POINTS;
    }
    if ((words.contains("read") || words.contains("most")) && words.contains("more")) {
      parts |= RELATED;
    }
    if (UNSEEN.matcher(name).matches()) {
      parts |= HIDDEN;
    }
    return parts;
  }

  /** Names run together: {@code imagecaption}, {@code articlebyline}. */
  private static int suffix(String word) {
    if (word.length() < 8) {
      return 0;
    }
    return word.endsWith("caption")
        ? CAPTION
        : word.endsWith("credit") || word.endsWith("credits") || word.endsWith("copyright")
            ? CREDIT
            : word.endsWith("author") || word.endsWith("authors") || word.endsWith("byline")
                ? AUTHOR
                : word.startsWith("related") || word.startsWith("recommend") ? ASIDE | RELATED : 0;
  }

  private static void end(StringBuilder word, Set<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
