package newsreel.extract.html.source;

import java.util.HashMap;
import java.util.Map;

/** The words of class names and what they say, in the languages of the press. */
final class ClassVocabulary {
  private static final int KEY = 1 << 20;
  private static final int POINTS = 1 << 21;
  private static final int READ = 1 << 22;
  private static final int MORE = 1 << 23;

  /** Words that say something only together. */
  static final int PAIRS = KEY | POINTS | READ | MORE;

  private static final int MAX_WORD = 24;

  /** The lengths of the words that begin with each two letters, as bits. */
  private static final int[] LENGTHS = new int[1024];

  private static final Map<String, Integer> WORDS = new HashMap<>();

  private static void word(int part, String... words) {
    for (String word : words) {
      WORDS.merge(word, part, (a, b) -> a | b);
    }
  }

  static {
    word(
        ClassWords.CAPTION,
        "caption",
        "captions",
        "figcaption",
        "bildunterschrift",
        "bildtext",
        "bildzeile");
    word(
        ClassWords.CAPTION,
        "legend",
        "legende",
        "leyenda",
        "didascalia",
        "onderschrift",
        "billedtekst");
    word(ClassWords.CAPTION, "bildetekst", "piefoto", "piedefoto", "subtext", "legenda", "cutline");
    word(
        ClassWords.CREDIT,
        "credit",
        "credits",
        "copyright",
        "copyrights",
        "photographer",
        "fotograf");
    word(
        ClassWords.CREDIT,
        "fotografo",
        "fotograaf",
        "source",
        "quelle",
        "fuente",
        "fonte",
        "attribution");
    word(
        ClassWords.CREDIT,
        "bildquelle",
        "bildnachweis",
        "bildrechte",
        "agency",
        "agentur",
        "rights");
    word(
        ClassWords.CREDIT,
        "rightsholder",
        "contentcredit",
        "license",
        "licence",
        "distributor",
        "bildautor",
        "src",
        "crédit",
        "imagecredit");
    word(
        ClassWords.AUTHOR, "author", "authors", "byline", "bylines", "autor", "autoren", "autores");
    word(
        ClassWords.AUTHOR,
        "auteur",
        "auteurs",
        "autore",
        "autori",
        "forfatter",
        "skribent",
        "journalist");
    word(
        ClassWords.AUTHOR,
        "reporter",
        "writer",
        "writers",
        "contributor",
        "contributors",
        "creator");
    word(
        ClassWords.AUTHOR,
        "authorname",
        "autorenzeile",
        "autorzeile",
        "verfasser",
        "redakteur",
        "firma",
        "yazar",
        "penulis",
        "signature");
    word(ClassWords.ASIDE, "related", "recommended", "recommendation", "recommendations", "recirc");
    word(
        ClassWords.ASIDE,
        "recirculation",
        "newsletter",
        "trending",
        "popular",
        "mostread",
        "outbrain");
    word(ClassWords.ASIDE, "taboola", "disqus", "footer", "nav", "navbar", "navigation", "menu");
    word(ClassWords.ASIDE, "breadcrumb", "breadcrumbs", "upnext", "ranking");
    word(ClassWords.CONSENT, "cookie", "cookies", "consent", "gdpr", "cookiebar", "cookiebanner");
    word(ClassWords.CONSENT, "cookielaw", "cookienotice", "onetrust", "cookiebot", "didomi");
    word(
        ClassWords.ASIDE, "sponsored", "recommends", "suggested", "onward", "morefrom", "readnext");
    word(ClassWords.ASIDE, "advert", "advertisement", "advertising", "subscribe");
    word(ClassWords.LAYOUT, "sidebar", "modal", "offcanvas", "drawer", "popup", "overlay");
    word(
        ClassWords.DATE,
        "date",
        "datetime",
        "published",
        "publish",
        "pubdate",
        "timestamp",
        "datum");
    word(ClassWords.DATE, "fecha", "data", "dato", "time");
    word(
        ClassWords.KEY_POINTS,
        "keypoints",
        "keypoint",
        "highlights",
        "takeaways",
        "takeaway",
        "bulletpoints");
    word(ClassWords.KEY_POINTS, "storyhighlights", "tldr", "keyfacts", "keyfindings");
    word(ClassWords.RELATED, "related", "readmore", "recommended", "morefrom", "seealso");
    word(ClassWords.COMMENTS, "comment", "comments", "commentcount", "kommentare");
    word(ClassWords.BREADCRUMB, "breadcrumb", "breadcrumbs", "crumbs");
    word(
        ClassWords.KICKER,
        "kicker",
        "topline",
        "overline",
        "eyebrow",
        "dachzeile",
        "spitzmarke",
        "label");
    word(
        ClassWords.KICKER,
        "pretitle",
        "supertitle",
        "antetitulo",
        "occhiello",
        "surtitre",
        "stikktittel");
    word(ClassWords.KICKER, "toptitle", "preheadline", "roofline", "trumpet", "vignette");
    word(
        ClassWords.ROLE,
        "role",
        "job",
        "jobtitle",
        "bio",
        "biography",
        "description",
        "position",
        "twitter");
    word(
        ClassWords.ROLE,
        "email",
        "mail",
        "follow",
        "avatar",
        "social",
        "location",
        "topic",
        "brand",
        "button");
    word(ClassWords.ROLE, "label", "image", "img", "picture", "photo", "thumbnail", "count", "max");
    word(
        ClassWords.FIGURE,
        "figure",
        "image",
        "img",
        "photo",
        "picture",
        "foto",
        "bild",
        "media",
        "gallery");
    word(KEY, "key");
    word(POINTS, "points", "facts");
    word(READ, "read", "most");
    word(MORE, "more");
    WORDS.keySet().forEach(w -> LENGTHS[beginning(w, 0)] |= 1 << w.length());
  }

  private ClassVocabulary() {}

  /** What the lower-case word at {@code start} to {@code end} says, as bits. */
  static int parts(String lower, int start, int end) {
    int length = end - start;
    int parts = 0;
    if (length <= MAX_WORD && (LENGTHS[beginning(lower, start)] & (1 << length)) != 0) {
      parts = WORDS.getOrDefault(lower.substring(start, end), 0);
    }
    return length < 8 ? parts : parts | runTogether(lower, start, end);
  }

  private static int beginning(String word, int start) {
    return (word.charAt(start) & 31) << 5 | (word.charAt(start + 1) & 31);
  }

  /** Names run together: {@code imagecaption}, {@code articlebyline}. */
  private static int runTogether(String lower, int start, int end) {
    if (endsWith(lower, end, "caption")) {
      return ClassWords.CAPTION;
    }
    if (endsWith(lower, end, "credit")
        || endsWith(lower, end, "credits")
        || endsWith(lower, end, "copyright")) {
      return ClassWords.CREDIT;
    }
    if (endsWith(lower, end, "author")
        || endsWith(lower, end, "authors")
        || endsWith(lower, end, "byline")) {
      return ClassWords.AUTHOR;
    }
    return lower.startsWith("related", start) || lower.startsWith("recommend", start)
        ? ClassWords.ASIDE | ClassWords.RELATED
        : 0;
  }

  private static boolean endsWith(String text, int end, String suffix) {
    return text.startsWith(suffix, end - suffix.length());
  }

  static int paired(int pairs) {
    int parts = (pairs & KEY) != 0 && (pairs & POINTS) != 0 ? ClassWords.KEY_POINTS : 0;
    return (pairs & READ) != 0 && (pairs & MORE) != 0 ? parts | ClassWords.RELATED : parts;
  }
}
