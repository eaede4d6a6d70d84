package newsreel.local.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * How far a source is, as the API says it.
 *
 * @param state such as {@code following}
 * @param failures lines for a person, newest first
 */
public record SourceState(
    String state,
    int lists,
    long found,
    long stored,
    long changed,
    long withdrawn,
    long failed,
    long waiting,
    List<String> failures) {
  public SourceState {
    failures = List.copyOf(failures);
  }

  static SourceState of(JsonNode source) {
    JsonNode counts = source.path("counts");
    List<String> failures = new ArrayList<>();
    for (JsonNode failure : source.path("failures")) {
      failures.add(failure.path("url").asString("") + ": " + failure.path("detail").asString(""));
    }
    return new SourceState(
        source.path("state").asString(""),
        source.path("lists").size(),
        counts.path("found").asLong(0),
        counts.path("created").asLong(0),
        counts.path("changed").asLong(0),
        counts.path("withdrawn").asLong(0),
        counts.path("failed").asLong(0),
        source.path("waiting").asLong(0),
        failures);
  }

  /** Whether all that is due is read. */
  public boolean isUpToDate() {
    return state.equals("following");
  }

  /** Whether no list of it can be read. */
  public boolean isFailing() {
    return state.equals("failing");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, %,d lists, %,d pages found: %,d stored, %,d changed, %,d withdrawn, %,d failed,"
            + " %,d waiting",
        state,
        lists,
        found,
        stored,
        changed,
        withdrawn,
        failed,
        waiting);
  }
}
