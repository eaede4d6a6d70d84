package newsreel.captions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The regions that a file defines, each with an id of its own. */
final class Regions {
  private final Set<String> ids = new HashSet<>();

  Set<String> ids() {
    return ids;
  }

  /**
   * Adds the region whose settings are in the lines after {@code from}.
   *
   * @return what is wrong with it; it is not added then
   */
  Repairs add(List<String> lines, int from, int to) {
    Map<String, String> settings = new HashMap<>();
    Repairs wrong = new Repairs();
    for (int i = from + 1; i < to; i++) {
      int line = i;
      Settings.checkRegion(lines.get(i), settings, why -> wrong.add(line, why));
    }
    String id = settings.get("id");
    if (id == null) {
      wrong.add(from, "A region must have an id");
    } else if (wrong.count() == 0 && !ids.add(id)) {
      wrong.add(from, "Another region has this id");
    }
    return wrong;
  }
}
