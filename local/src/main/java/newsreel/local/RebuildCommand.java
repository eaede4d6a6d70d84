package newsreel.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import newsreel.local.upkeep.HttpCatalogue;
import newsreel.local.upkeep.RebuildRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes what is derived anew. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes anew what is derived from articles and videos, while the API answers:",
      "cards, changes, counts, weeks, pictures and search; all of it where none is named.",
      "Interrupted and run again, it goes on where it was. A rebuild of changes has every",
      "reader of the sync start again."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all made anew",
      "1:some items failed, or the API cannot be used",
      "2:wrong usage"
    })
final class RebuildCommand implements Callable<Integer> {
  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The API of the catalogue (default: ${DEFAULT-VALUE})")
  private String api = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:NEWSREEL_TOKEN}",
      description =
          "Bearer token with the scope catalog:admin (default: the environment variable"
              + " NEWSREEL_TOKEN)")
  private @Nullable String token;

  @Parameters(arity = "0..*", paramLabel = "WHAT")
  private List<String> what = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    long failed = 0;
    try (HttpCatalogue catalogue = new HttpCatalogue(api, token)) {
      RebuildRun run = new RebuildRun(catalogue, out::println);
      List<String> order = run.all();
      for (String name : what) {
        if (!order.contains(name)) {
          throw new IOException(
              "there is no %s to rebuild; there is %s".formatted(name, String.join(", ", order)));
        }
      }
      List<String> wanted = new ArrayList<>(order);
      if (!what.isEmpty()) {
        wanted.retainAll(what);
      }
      for (String name : wanted) {
        failed += run.rebuild(name);
      }
    }
    return failed == 0 ? 0 : 1;
  }
}
