package newsreel.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import newsreel.local.upkeep.ExportRun;
import newsreel.local.upkeep.HttpCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a whole catalogue to a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole catalogue as NDJSON, which ./newsreel import takes back, here or"
          + " elsewhere:",
      "also what is embargoed, expired or withdrawn, with text, evidence, history and caption",
      "tracks. Pictures are named, not copied: another catalogue fetches them again."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the file is whole", "1:the API cannot be used", "2:wrong usage"})
final class ExportCommand implements Callable<Integer> {
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

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; compressed where its name ends in .gz")
  private Path output = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (HttpCatalogue catalogue = new HttpCatalogue(api, token)) {
      long count = new ExportRun(catalogue, err::println).export(output);
      out.printf("%s has %,d articles and videos%n", output, count);
    }
    return 0;
  }
}
