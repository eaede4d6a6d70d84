package newsreel.players;

import java.util.List;
import java.util.Map;

/**
 * An element of a page, as far as it can identify a player.
 *
 * @param name lower-case
 * @param attributes by their lower-case names
 */
public record PlayerElement(String name, List<String> classes, Map<String, String> attributes) {
  public PlayerElement {
    classes = List.copyOf(classes);
    attributes = Map.copyOf(attributes);
  }
}
