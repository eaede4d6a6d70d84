package newsreel.catalog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry in an item's history.
 *
 * @param by the subject of the writer's token; null if unknown or not to be shown
 * @param changed names of the fields that the edit changed
 */
public record Edit(int revision, Instant at, @Nullable String by, Set<String> changed) {
  public Edit {
    changed = Set.copyOf(changed);
  }

  /**
   * Returns what the public may know. That excludes the writer, whose subject is often an email
   * address.
   */
  public Edit withoutWriter() {
    return new Edit(revision, at, null, changed);
  }
}
