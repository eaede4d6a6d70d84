package newsreel.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsreel.local.LocalServer.Writers;
import newsreel.local.pictures.PictureReport;
import newsreel.local.upkeep.RebuildRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the API until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the whole API on 127.0.0.1, with what was stored kept in a folder.",
      "The first start stores the sample pages of events/pages and their pictures.",
      "Stop it by Ctrl-C: killed, it may lose the last writes, unless --dynamodb keeps them."
    })
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that keeps the catalogue (default: .newsreel beside template.yaml)")
  private @Nullable Path data;

  @Option(
      names = "--dynamodb",
      paramLabel = "URL",
      description =
          "DynamoDB Local in a process of its own, which then keeps the catalogue; such as"
              + " http://127.0.0.1:8000")
  private @Nullable URI dynamodb;

  @Option(names = "--empty", description = "Store no sample pages at the first start")
  private boolean empty;

  @Option(
      names = "--auth",
      description = "Ask for a token where template.yaml does: ./newsreel token makes them")
  private boolean auth;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (port < 0 || port > 65_535) {
      throw new IOException("a port is 0 to 65535, not " + port);
    }
    Home home = Home.find();
    Path folder = data == null ? home.data() : data;
    Writers writers = auth ? Writers.TOKEN_HOLDERS : Writers.ANYONE;
    LocalServer server =
        LocalServer.open(
            home.template(), folder, dynamodb, port, writers, new WiredHandlers(), err);
    CountDownLatch stop = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              server.close();
              stop.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    if (server.wasEmpty()) {
      server.adoptLayouts();
    }
    List<SamplePages.Outcome> stored =
        server.wasEmpty() && !empty
            ? new SamplePages(
                    home.samplePages(),
                    auth ? ownToken(folder, "catalog:write", Duration.ofMinutes(5)) : null)
                .store(server.gateway())
            : List.of();
    server.start();
    Welcome.print(out, server.url(), stored);
    if (auth) {
      out.println("Writing takes a token, which ./newsreel token makes.");
    }
    if (!server.wasEmpty()) {
      Thread.ofVirtual().start(() -> rebuildOutdated(server, folder, out));
    }
    PictureReport report = new PictureReport(out, System.nanoTime());
    while (!stop.await(1, TimeUnit.SECONDS)) {
      report.show(server.pictures(), System.nanoTime());
    }
    return 0;
  }

  /** What an earlier release kept in another layout is made anew, while the API answers. */
  private void rebuildOutdated(LocalServer server, Path folder, PrintWriter out) {
    try {
      RebuildRun run =
          new RebuildRun(
              new OwnCatalogue(
                  server.gateway(),
                  auth ? ownToken(folder, "catalog:admin", Duration.ofDays(1)) : null),
              line -> out.println("rebuilding " + line));
      List<String> outdated = run.outdated();
      if (!outdated.isEmpty()) {
        out.println(
            "This release keeps %s in another form than the data: it is made anew now."
                .formatted(String.join(", ", outdated)));
      }
      for (String what : outdated) {
        run.rebuild(what);
      }
    } catch (IOException failed) {
      out.println(
          "The rebuild broke off (%s); ./newsreel rebuild goes on.".formatted(failed.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String ownToken(Path folder, String scope, Duration valid) throws IOException {
    return LocalIssuer.of(folder).token("newsreel serve", scope, Instant.now(), valid);
  }
}
