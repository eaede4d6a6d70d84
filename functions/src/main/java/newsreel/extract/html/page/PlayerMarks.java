package newsreel.extract.html.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.players.HostedVideo;
import newsreel.players.PlayerElement;
import newsreel.players.PlayerRegistry;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an element plays by its attributes, whichever of them a script, a lazy loader or a
 * consent banner reads.
 */
public final class PlayerMarks {
  private static final int MAX_ATTRIBUTES = 40;
  private static final String[] PLAIN = {"class", "id", "href", "style", "title"};

  private PlayerMarks() {}

  /** Whether attributes say that a script will put a player here. */
  public static boolean isPlayer(Element element) {
    return element.hasAttr("data-video-id")
        || element.hasAttr("data-videoid")
        || (mayPlay(element) && of(element, WebUrl::parse).isPresent());
  }

  /** Whether an element other than a player's own may stand for a player. */
  static boolean mayPlay(Element element) {
    int attributes = element.attributesSize();
    if (attributes == 0 || attributes > MAX_ATTRIBUTES) {
      return false;
    }
    switch (element.normalName()) {
      case "oembed", "embed", "object", "stream" -> {
        return true;
      }
      case "div", "figure", "section", "span", "blockquote", "button", "a", "p", "video" -> {}
      default -> {
        return false;
      }
    }
    if (isPlain(element)) {
      return element.attributes().get("class").contains("wistia_async_");
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (PlayerRegistry.isMark(name)
          || (name.startsWith("data-") && isAddress(attribute.getValue()))
          || (name.equals("data-id") && isNamed(element))
          || (name.equals("class") && attribute.getValue().contains("wistia_async_"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class says whose player it is. */
  private static boolean isNamed(Element element) {
    return element.classNames().stream().anyMatch(PlayerRegistry::isName);
  }

  /** Whether it has only attributes that say nothing of a player, as most elements have. */
  private static boolean isPlain(Element element) {
    int plain = 0;
    for (String name : PLAIN) {
      plain += element.attributes().hasKey(name) ? 1 : 0;
    }
    return plain == element.attributesSize();
  }

  private static boolean isAddress(String value) {
    return value.startsWith("http") || value.startsWith("//");
  }

  /**
   * Returns what an element plays; a single video is preferred to whatever a channel shows.
   *
   * @param resolve resolves an address as the page writes it
   */
  public static Optional<HostedVideo> of(
      Element element, Function<String, Optional<WebUrl>> resolve) {
    if (element.attributesSize() > MAX_ATTRIBUTES) {
      return Optional.empty();
    }
    boolean link = element.normalName().equals("a");
    @Nullable HostedVideo other = null;
    Map<String, String> attributes = new HashMap<>();
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      attributes.put(attribute.getKey().toLowerCase(Locale.ROOT), value);
      if (isAddress(value) && !(link && attribute.getKey().equals("href"))) {
        Optional<HostedVideo> at = resolve.apply(value).flatMap(PlayerRegistry::at);
        if (at.isPresent() && at.get().isVideo()) {
          return at;
        }
        other = at.orElse(other);
      }
    }
    Optional<HostedVideo> marked =
        PlayerRegistry.in(
            new PlayerElement(element.normalName(), List.copyOf(element.classNames()), attributes));
    return marked.isPresent() ? marked : Optional.ofNullable(other);
  }
}
