package newsreel.extract.html.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.catalog.Provider;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** The video hosts whose players pages embed. A host is one line here. */
public final class Players {
  private static final Map<String, String> HINTS =
      Map.of("YouTube", "youtu", "JW Player", "jw", "Dailymotion", "dai", "VK", "vk");

  private static final List<Player> KNOWN =
      List.of(
          player(
              "YouTube",
              "(?:youtube(?:-nocookie)?\\.com/(?:embed/|v/|shorts/|live/|watch\\?(?:[^#]*&)?v=)|youtu\\.be/)(?!videoseries)([\\w-]{11})(?![\\w-])",
              "https://www.youtube-nocookie.com/embed/%s"),
          player(
              "Vimeo",
              "(?:player\\.vimeo\\.com/video/|//(?:www\\.)?vimeo\\.com/(?:[\\w/]*/)?)(\\d{5,})",
              "https://player.vimeo.com/video/%s"),
          player(
              "Dailymotion",
              "(?:dailymotion\\.com/(?:embed/|swf/)?video/|dai\\.ly/|geo\\.dailymotion\\.com/player[^?]*\\?(?:[^#]*&)?video=)(\\w{5,})",
              "https://www.dailymotion.com/embed/video/%s"),
          player(
              "Brightcove",
              "players\\.brightcove\\.net/\\d+/[^?#]*\\?(?:[^#]*&)?videoId=((?:ref:)?[\\w-]+)",
              ""),
          player(
              "JW Player",
              "(?:cdn\\.jwplayer\\.com|content\\.jwplatform\\.com|jwplatform\\.com)/(?:players|previews|v2/media|manifests|videos|feeds)/(\\w{8})(?!\\w)",
              ""),
          player(
              "Facebook",
              "facebook\\.com/plugins/video\\.php\\?(?:[^#]*&)?href=[^&]*?(?:videos(?:%2F|/)(?:[\\w.]+(?:%2F|/))?|v%3D|v=)(\\d{6,})",
              ""),
          player("Rumble", "rumble\\.com/embed/(\\w{5,})", ""),
          player("Streamable", "streamable\\.com/(?:[eos]/)?(\\w{4,})", ""),
          player(
              "TikTok", "tiktok\\.com/(?:embed(?:/v2)?|player/v1|@[\\w.-]+/video)/(\\d{10,})", ""),
          player("Twitch", "player\\.twitch\\.tv/\\?(?:[^#]*&)?(?:video|clip)=v?(\\w+)", ""),
          player("Rutube", "rutube\\.ru/(?:play/embed|video)/(\\w{6,})", ""),
          player("VK", "vk(?:video)?\\.(?:com|ru)/video_ext\\.php\\?(?:[^#]*&)?id=(\\d+)", ""),
          player("Glomex", "player\\.glomex\\.com/[^?]*\\?(?:[^#]*&)?playlistId=([\\w-]+)", ""));

  private Players() {}

  /**
   * @param url finds the host's id of a video in a player's address
   * @param hint what every such address holds, lower-case
   * @param embed the address of the player with %s for the id; empty where it is the one found
   */
  private record Player(String name, Pattern url, String embed, String hint) {}

  private static Player player(String name, String url, String embed) {
    return new Player(
        name,
        Pattern.compile(url, Pattern.CASE_INSENSITIVE),
        embed,
        HINTS.getOrDefault(name, name.toLowerCase(Locale.ROOT)));
  }

  /** A video at a host. */
  public record Embed(Provider provider, WebUrl url) {}

  public static Optional<Embed> at(WebUrl url) {
    String value = url.value();
    for (Player player : KNOWN) {
      if (!value.contains(player.hint())) {
        continue;
      }
      Matcher m = player.url().matcher(value);
      if (m.find()) {
        String id = m.group(1);
        WebUrl embed =
            player.embed().isEmpty() ? url : WebUrl.parse(player.embed().formatted(id)).orElse(url);
        return Optional.of(new Embed(new Provider(player.name(), id), embed));
      }
    }
    return Optional.empty();
  }

  /** Whether attributes say that a script will put a player here. */
  public static boolean isMarked(Element element) {
    if (element.attributesSize() == 0 || element.attributesSize() > 40) {
      return false;
    }
    Attributes attributes = element.attributes();
    return attributes.hasKey("data-video-id")
        || attributes.hasKey("data-youtube-id")
        || attributes.hasKey("data-videoid");
  }
}
