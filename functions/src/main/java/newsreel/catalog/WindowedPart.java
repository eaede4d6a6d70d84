package newsreel.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A part of an item with a window of its own. */
interface WindowedPart {
  Availability availability();

  /** Returns the windows of an item and of its parts. */
  static List<Availability> windows(Availability item, List<? extends WindowedPart> parts) {
    List<Availability> windows = new ArrayList<>(parts.size() + 1);
    windows.add(item);
    for (WindowedPart part : parts) {
      windows.add(part.availability());
    }
    return windows;
  }

  static <P extends WindowedPart> List<P> openAt(Instant now, List<P> parts) {
    List<P> open = new ArrayList<>(parts.size());
    for (P part : parts) {
      if (part.availability().isOpenAt(now)) {
        open.add(part);
      }
    }
    return open;
  }
}
