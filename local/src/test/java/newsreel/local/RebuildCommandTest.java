package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsreel.local.upkeep.RebuildRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everythingIsMadeAnewInOrderAndSaysHowFarItIs(@TempDir Path data) throws Exception {
    try (LocalServer server = open(data)) {
      server.start();
      assertThat(run("rebuild", "--api", server.url(), "counts", "cards")).isZero();
      assertThat(out.toString()).containsSubsequence("cards: done, ", "counts: done, ");
      assertThat(out.toString()).doesNotContain("search");

      assertThat(run("rebuild", "--api", server.url(), "walls")).isEqualTo(1);
      assertThat(err.toString()).contains("there is no walls to rebuild; there is cards, ");
    }
  }

  @Test
  void aNewCatalogueHasNothingToRebuild(@TempDir Path data) throws Exception {
    try (LocalServer server = open(data)) {
      server.adoptLayouts();
      List<String> lines = new ArrayList<>();
      RebuildRun run = new RebuildRun(new OwnCatalogue(server.gateway(), null), lines::add);
      assertThat(run.outdated()).isEmpty();
      assertThat(run.all())
          .containsExactly("cards", "changes", "counts", "weeks", "pictures", "search");
      assertThat(run.rebuild("weeks")).isZero();
      assertThat(lines).singleElement().asString().startsWith("weeks: done, 0 items");
    }
  }

  private static LocalServer open(Path data) throws Exception {
    return LocalServer.open(
        HOME.resolve("template.yaml"),
        data,
        0,
        new WiredHandlers(),
        new PrintWriter(System.err, true, UTF_8));
  }

  private int run(String... arguments) {
    return Newsreel.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
