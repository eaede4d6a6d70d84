package newsreel.extract.html.media;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsreel.extract.html.page.Body;
import newsreel.extract.html.page.PlayerMarks;
import newsreel.extract.html.source.PlainText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Recognises images that show nothing of the story: counters, logos, advertisements, stills of
 * players.
 */
final class NoPhotos {
  private static final int LEVELS = 6;

  /** In pixels. Counters have one or two. */
  private static final int MAX_COUNTER = 3;

  /** In pixels. Icons and portraits beside a byline are smaller. */
  private static final int MIN_PHOTO = 50;

  /** The length of the longest word below. */
  private static final int MAX_WORD = 13;

  private static final int ADVERTISEMENT = 1;
  private static final int PLAYER = 2;
  private static final int GRAPHIC = 4;

  private static final Map<String, Integer> WORDS = new HashMap<>();

  private static void words(int kind, String... words) {
    for (String word : words) {
      WORDS.put(word, kind);
    }
  }

  static {
    words(
        ADVERTISEMENT,
        "ad",
        "ads",
        "adbox",
        "adslot",
        "adunit",
        "adsense",
        "adcontainer",
        "adwrapper",
        "advert",
        "adverts",
        "advertisement",
        "advertising",
        "advertorial",
        "sponsor",
        "sponsored",
        "promo",
        "promobox",
        "anzeige",
        "anzeigen",
        "werbung",
        "publicidad",
        "publicite",
        "pubblicita",
        "annons",
        "annonse",
        "reklame",
        "reklama",
        "reklam",
        "banner",
        "banners");
    words(
        PLAYER,
        "player",
        "videoplayer",
        "jwplayer",
        "jw",
        "vjs",
        "plyr",
        "youtube",
        "vimeo",
        "dailymotion",
        "brightcove",
        "playbutton",
        "play");
    words(
        GRAPHIC,
        "logo",
        "logos",
        "icon",
        "icons",
        "avatar",
        "avatars",
        "gravatar",
        "emoji",
        "wp-smiley");
  }

  /** What an advertisement or a player says in place of a caption. */
  private static final Set<String> LABELS =
      Set.of(
          "advertisement",
          "advertisements",
          "ad",
          "ads",
          "advertising",
          "advert",
          "sponsored",
          "sponsoredcontent",
          "promotion",
          "anzeige",
          "werbung",
          "publicidad",
          "publicité",
          "pubblicità",
          "publicidade",
          "advertentie",
          "annons",
          "annonse",
          "annonce",
          "reklame",
          "reklama",
          "reklam",
          "mainos",
          "реклама",
          "διαφήμιση",
          "إعلان",
          "آگهی",
          "פרסומת",
          "広告",
          "广告",
          "廣告",
          "광고",
          "quảngcáo",
          "iklan",
          "โฆษณา",
          "विज्ञापन",
          "hirdetés",
          "publicitate",
          "clicktoplay",
          "clicktoplayvideo",
          "clicktowatch",
          "taptoplay",
          "playvideo",
          "playthevideo",
          "watchvideo",
          "watchthevideo",
          "videoabspielen",
          "videostarten",
          "lirelavidéo",
          "reproducirvídeo",
          "reproducirvideo",
          "verelvideo",
          "riproduciilvideo",
          "spelafilmen",
          "afspillevideo",
          "videoafspelen",
          "смотретьвидео",
          "動画を再生",
          "播放视频");

  private final Map<String, Integer> byClass = new HashMap<>();
  private final Body body;

  NoPhotos(Body body) {
    this.body = body;
  }

  /**
   * @param captioned whether a caption element says what it shows
   * @param credited whether the page says who made it
   */
  boolean hold(Element img, boolean captioned, boolean credited) {
    if (isCounter(img)) {
      return true;
    }
    if (captioned) {
      return false;
    }
    int kinds = kinds(img);
    return (kinds & GRAPHIC) != 0
        || isSmall(img)
        || ImageFile.isGraphic(img.attr("src"))
        || ((kinds & (ADVERTISEMENT | PLAYER)) != 0 && !credited);
  }

  /** Whether a line says that something other than a photo is there. */
  static boolean isLabel(@Nullable String line) {
    return line != null && line.length() < 60 && LABELS.contains(PlainText.folded(line));
  }

  private static boolean isCounter(Element img) {
    boolean tiny = isUpTo(img, "width", MAX_COUNTER) || isUpTo(img, "height", MAX_COUNTER);
    boolean none = img.attr("width").strip().equals("0") && img.attr("height").strip().equals("0");
    // Frameworks write 0 where the style sheet gives the size.
    return tiny || (none && !ImageFile.isNamedLikeImage(img.attr("src")));
  }

  private static boolean isSmall(Element img) {
    return isUpTo(img, "width", MIN_PHOTO - 1) && isUpTo(img, "height", MIN_PHOTO - 1);
  }

  private static boolean isUpTo(Element img, String side, int limit) {
    Integer pixels = ImageUrls.pixels(img, side);
    return pixels != null && pixels <= limit;
  }

  /** Looks at the image and its surroundings, up to the element that holds the article's text. */
  private int kinds(Element img) {
    int kinds = 0;
    Element e = img;
    for (int i = 0; i < LEVELS && e != null && !body.isHeldBy(e); i++) {
      kinds |= ownKinds(e);
      e = e.parent();
    }
    return kinds;
  }

  private int ownKinds(Element e) {
    int kinds = PlayerMarks.isPlayer(e) ? PLAYER : 0;
    if (e.normalName().equals("a") && e.attr("rel").contains("sponsored")) {
      kinds |= ADVERTISEMENT;
    }
    String names = e.className();
    if (names.isEmpty() || names.length() > 500) {
      return kinds;
    }
    return kinds | byClass.computeIfAbsent(names, NoPhotos::ofClass);
  }

  private static int ofClass(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    int kinds = 0;
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (c < 'a' || c > 'z') {
        if (i - start > 1 && i - start <= MAX_WORD) {
          kinds |= WORDS.getOrDefault(lower.substring(start, i), 0);
        }
        start = i + 1;
      }
    }
    return kinds;
  }
}
