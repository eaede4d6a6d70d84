package newsreel.local.upkeep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Has the API make things anew, asking until each is done, and tells how far it is. */
public final class RebuildRun {
  private final CatalogueCalls api;
  private final Consumer<String> told;

  /**
   * @param told gets a line for each part
   */
  public RebuildRun(CatalogueCalls api, Consumer<String> told) {
    this.api = api;
    this.told = told;
  }

  /** Returns what is kept in another layout than the API reads, in the order of rebuilding. */
  public List<String> outdated() throws IOException, InterruptedException {
    List<String> outdated = new ArrayList<>();
    for (JsonNode state : api.call("GET", "/v1/rebuilds").path("rebuilds")) {
      if (state.path("layout").asInt() != state.path("current").asInt()) {
        outdated.add(state.path("what").asString());
      }
    }
    return outdated;
  }

  /** Returns everything that can be made anew, in that order. */
  public List<String> all() throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    for (JsonNode state : api.call("GET", "/v1/rebuilds").path("rebuilds")) {
      all.add(state.path("what").asString());
    }
    return all;
  }

  /** Returns of how many items nothing could be made. */
  public long rebuild(String what) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long run = 0;
    while (true) {
      JsonNode state = api.call("POST", "/v1/rebuilds/" + what + (run == 0 ? "" : "?run=" + run));
      for (JsonNode failure : state.path("failures")) {
        told.accept(
            "  %s %s: %s"
                .formatted(
                    failure.path("type").asString(),
                    failure.path("id").asString(),
                    failure.path("detail").asString()));
      }
      long visited = state.path("visited").asLong();
      run = state.path("run").asLong();
      double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
      boolean done = state.path("state").asString().equals("done");
      long failed = state.path("failed").asLong();
      told.accept(
          String.format(
                  Locale.ROOT,
                  "%s: %s%,d items, %,.0f a second",
                  what,
                  done ? "done, " : "",
                  visited,
                  visited / seconds)
              + (failed == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed)));
      if (done) {
        return failed;
      }
    }
  }
}
