package newsreel.extract.html.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsreel.extract.html.source.PlainText;
import newsreel.players.PlayerRegistry;
import org.jsoup.nodes.Element;

/** Tells the title that a page gives a player from names of the player itself. */
final class PlayerTitles {
  private static final List<String> ATTRIBUTES =
      List.of(
          "title",
          "data-title",
          "data-video-title",
          "data-video-name",
          "videotitle",
          "data-headline",
          "data-name",
          "playlabel",
          "aria-label",
          "data-iframe-title",
          "alt");

  /** Words from which the names of players are made, in several languages. */
  private static final Set<String> PLAYER_WORDS =
      Set.of(
          "video",
          "videos",
          "player",
          "videoplayer",
          "embed",
          "embedded",
          "iframe",
          "frame",
          "content",
          "the",
          "a",
          "from",
          "of",
          "by",
          "via",
          "with",
          "media",
          "youtu",
          "be",
          "com",
          "www",
          "watch",
          "play",
          "on",
          "online",
          "clip",
          "external",
          "inline",
          "html5",
          "lecteur",
          "vidéo",
          "vidéos",
          "reproductor",
          "de",
          "vídeo",
          "leitor",
          "lettore",
          "eingebettetes",
          "externer",
          "externes",
          "inhalt",
          "abspielen",
          "speler",
          "videospeler",
          "afspiller",
          "videospiller",
          "spelare",
          "videospelare",
          "видео",
          "видеоплеер",
          "плеер",
          "odtwarzacz",
          "wideo",
          "přehrávač",
          "soitin",
          "lire",
          "la",
          "el",
          "動画",
          "プレーヤー",
          "视频",
          "비디오",
          "untitled",
          "undefined",
          "null");

  /** What players put before a title. */
  private static final List<String> BEFORE =
      List.of("play video: ", "play: ", "watch: ", "youtube video: ", "video: ", "video player: ");

  private static final int MAX_WORDS = 12;

  private PlayerTitles() {}

  static Optional<String> of(Element player) {
    return ATTRIBUTES.stream()
        .flatMap(a -> PlainText.line(player.attr(a)).stream())
        .map(PlayerTitles::bare)
        .filter(PlayerTitles::isTitle)
        .findFirst();
  }

  private static String bare(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (String before : BEFORE) {
      if (lower.startsWith(before) && lower.length() == title.length()) {
        return title.substring(before.length()).strip();
      }
    }
    return title;
  }

  /** Whether a text says more than that there is a player. */
  static boolean isTitle(String text) {
    if (text.startsWith("http") || text.isBlank()) {
      return false;
    }
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]{1,99}", MAX_WORDS);
    for (String word : words) {
      if (!word.isEmpty()
          && !PLAYER_WORDS.contains(word)
          && !word.chars().allMatch(Character::isDigit)
          && PlayerRegistry.named(word).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
