package newsreel.catalog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an item's history.
 *
 * @param by the subject of the writer's token; null where unknown, or not to be told
 * @param changed names of the fields that are other than before
 */
public record Edit(int revision, Instant at, @Nullable String by, Set<String> changed) {
  public Edit {
    changed = Set.copyOf(changed);
  }

  /** What the public may know: not who it was, for a subject is often an address of mail. */
  public Edit withoutWriter() {
    return new Edit(revision, at, null, changed);
  }
}
