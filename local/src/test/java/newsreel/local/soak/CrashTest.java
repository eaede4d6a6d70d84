package newsreel.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import newsreel.local.EmptyServer;
import newsreel.local.imports.GeneratedSource;
import newsreel.local.imports.ImportRun;
import newsreel.local.imports.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An import whose client, and server with its functions, are killed again and again ends as one
 * that nobody disturbed. {@code -Dnewsreel.crash.kills=100 -Dnewsreel.crash.pages=1000} is the long
 * form; {@code newsreel.crash.seed} chooses other moments.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("newsreel.crash.kills", 1);
  private static final int PAGES = Integer.getInteger("newsreel.crash.pages", 8);
  private static final long SEED = Long.getLong("newsreel.crash.seed", 6_656);

  /** Bytes of a line of the journal, which has one for each page that is stored. */
  private static final int LINE = 33;

  private final Random random = new Random(SEED);
  private @Nullable ServerProcess server;
  private @Nullable Process client;
  @TempDir private Path folder;

  @AfterEach
  void stop() throws Exception {
    killServer();
    killClient();
  }

  @Test
  void whateverIsKilledTheCatalogueIsThatOfAnUndisturbedImport() throws Exception {
    Map<String, JsonNode> undisturbed;
    try (EmptyServer reference = EmptyServer.start(folder.resolve("undisturbed"))) {
      importInto(reference.url(), "undisturbed");
      undisturbed = catalogue(reference.url());
    }
    try (SeparateDynamoDb dynamoDb = SeparateDynamoDb.start()) {
      int port = crash("crashed", dynamoDb);
      Map<String, JsonNode> crashed = finish("crashed", port, dynamoDb);
      assertThat(crashed.keySet()).isEqualTo(undisturbed.keySet());
      undisturbed.forEach((path, item) -> assertThat(crashed.get(path)).as(path).isEqualTo(item));
      System.out.printf(
          "%d kills in an import of %d pages: %d items are those of an undisturbed one%n",
          KILLS, PAGES, crashed.size());
    }
  }

  /** Kills the client, the server, or both, at moments that are counted in pages stored. */
  private int crash(String name, SeparateDynamoDb dynamoDb) throws Exception {
    Path journal = folder.resolve(name + ".journal");
    int port = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      if (server == null) {
        server = serve(name, port, dynamoDb);
        port = server.port();
      }
      if (client == null) {
        client =
            NewsreelProcess.start(
                List.of(
                    "import",
                    "--api",
                    server.url(),
                    "--generate",
                    "" + PAGES,
                    "--seed",
                    "" + SEED,
                    "--journal",
                    journal.toString()),
                Redirect.DISCARD);
      }
      int most = Math.max(1, 2 * PAGES / KILLS);
      awaitLines(journal, lines(journal) + 1 + random.nextInt(most), client);
      switch (random.nextInt(3)) {
        case 0 -> killClient();
        case 1 -> killServer();
        default -> {
          killClient();
          killServer();
        }
      }
    }
    killClient();
    killServer();
    return port;
  }

  private ServerProcess serve(String name, int port, SeparateDynamoDb dynamoDb) throws IOException {
    return ServerProcess.start(folder.resolve(name), port, "--empty", "--dynamodb", dynamoDb.url());
  }

  private void killServer() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  private void killClient() throws InterruptedException {
    if (client != null) {
      client.destroyForcibly().waitFor();
      client = null;
    }
  }

  private static long lines(Path journal) throws IOException {
    return Files.exists(journal) ? Files.size(journal) / LINE : 0;
  }

  /** Until as many pages are stored, or the client has ended. */
  private static void awaitLines(Path journal, long lines, Process client) throws Exception {
    while (lines(journal) < lines && !client.waitFor(1, TimeUnit.MILLISECONDS)) {
      // looks again
    }
  }

  /**
   * Imports what is not yet in, and reads what then is.
   *
   * @param port the same as before: a journal is of one API
   */
  private Map<String, JsonNode> finish(String name, int port, SeparateDynamoDb dynamoDb)
      throws Exception {
    server = serve(name, port, dynamoDb);
    Tally tally = importInto(server.url(), name);
    assertThat(tally.counts().skipped()).as("pages the journal has").isPositive();
    Map<String, JsonNode> catalogue = catalogue(server.url());
    killServer();
    return catalogue;
  }

  private Tally importInto(String api, String name) throws Exception {
    ImportRun run =
        new ImportRun(
            new ImportRun.Settings(
                api,
                null,
                8,
                folder.resolve(name + ".journal"),
                false,
                null,
                null,
                false,
                Duration.ofMinutes(2)),
            new GeneratedSource(PAGES, SEED));
    run.run();
    assertThat(run.tally().counts().failed()).isZero();
    return run.tally();
  }

  private static Map<String, JsonNode> catalogue(String api) throws Exception {
    Map<String, JsonNode> catalogue = new CatalogueView(api).whole();
    assertThat(catalogue).hasSizeGreaterThan(PAGES);
    return catalogue;
  }
}
