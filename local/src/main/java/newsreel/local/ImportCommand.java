package newsreel.local;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import newsreel.local.imports.BearerToken;
import newsreel.local.imports.FailedSource;
import newsreel.local.imports.FileSource;
import newsreel.local.imports.GeneratedSource;
import newsreel.local.imports.ImportReport;
import newsreel.local.imports.ImportRun;
import newsreel.local.imports.PictureArchive;
import newsreel.local.imports.Progress;
import newsreel.local.imports.Source;
import newsreel.local.imports.StoppedException;
import newsreel.local.upkeep.ExportRun;
import newsreel.local.upkeep.HttpCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stores many pages, and can be interrupted and run again. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Stores the pages of files, folders, globs and standard input (-) through the API.",
      "HTML, page text and JSON articles are a file each; .ndjson has a page a line:",
      "{\"url\": \"https://…\", \"html\": \"…\"}, or text or article. Any of them may be gzipped.",
      "A file of ./newsreel export goes back whole (with the scope catalog:admin).",
      "WARC, WACZ, ZIP and MHTML give the pages in them; of a sitemap, a file or an",
      "address, the API fetches the pages. Agencies' items may be ninjs, NewsML-G2 or NITF.",
      "Run again, it skips what the journal says is stored in this catalogue."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all stored", "1:some failed, or the API cannot be used", "2:wrong usage"})
final class ImportCommand implements Callable<Integer> {
  private static final int MAX_PARALLEL = 64;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

  @Option(
      names = "--api",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The API to store in (default: ${DEFAULT-VALUE})")
  private String api = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:NEWSREEL_TOKEN}",
      description = "Bearer token (default: the environment variable NEWSREEL_TOKEN)")
  private @Nullable String token;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "8",
      description = "Requests at once, 1 to 64 (default: ${DEFAULT-VALUE})")
  private int parallel;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = {
        "Keeps what is stored, so that the next run skips it",
        "(default: beside the first path, with .imported at its end)"
      })
  private @Nullable Path journal;

  @Option(names = "--again", description = "Send what the journal has, too")
  private boolean again;

  @Option(
      names = "--pictures",
      paramLabel = "FOLDER",
      description = {
        "Take the pictures that the pages name from this folder, so that nobody is asked for",
        "them: the file of that name, and of several the one whose folders agree with the",
        "address the furthest from its end on. Others are left to the API, which fetches them"
      })
  private @Nullable Path pictures;

  @Option(
      names = "--failed",
      paramLabel = "FILE",
      description = {
        "Write the pages that fail to this file, whole and with the reason. Without paths, send",
        "the pages of this file again, and leave in it what fails once more"
      })
  private @Nullable Path failed;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = {
        "How long to wait for an API that is overloaded or does not answer",
        "(default: ${DEFAULT-VALUE})"
      })
  private int patience;

  @Option(
      names = "--generate",
      paramLabel = "N",
      description = "Store N made-up pages, for load tests, in place of paths")
  private @Nullable Long generate;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The same pages for the same seed (default: ${DEFAULT-VALUE})")
  private long seed;

  @Parameters(arity = "0..*", paramLabel = "PATH")
  private List<String> paths = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (paths.size() == 1 && ExportRun.isExport(Path.of(paths.getFirst()))) {
      return restore(Path.of(paths.getFirst()), out, err);
    }
    try (Source source = source()) {
      ImportRun run = new ImportRun(settings(), source);
      Thread hook = new Thread(() -> interrupted(run, err), "interrupted");
      Runtime.getRuntime().addShutdownHook(hook);
      boolean complete;
      try {
        complete = follow(run, err);
      } finally {
        Runtime.getRuntime().removeShutdownHook(hook);
      }
      if (run.isOtherCatalog()) {
        err.println(
            "newsreel: the journal knows other catalogues, or this one before it was emptied:"
                + " every page was sent");
      }
      ImportReport.summary(run).forEach(out::println);
      out.flush();
      boolean allStored =
          run.tally().counts().failed() == 0 && run.tally().pictures().counts().failed() == 0;
      return complete && allStored ? 0 : 1;
    }
  }

  private ImportRun.Settings settings() throws IOException {
    return new ImportRun.Settings(
        api.endsWith("/") ? api.substring(0, api.length() - 1) : api,
        token == null || token.isBlank() ? null : token,
        parallel,
        journal(),
        again,
        pictures == null ? null : PictureArchive.of(pictures),
        failed,
        isRetry(),
        Duration.ofSeconds(patience));
  }

  /** Whether the failed pages of another run are what is imported. */
  private boolean isRetry() {
    return failed != null && paths.isEmpty() && generate == null;
  }

  /** What was exported goes back whole, with its revisions. */
  private int restore(Path file, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    try (HttpCatalogue catalogue = new HttpCatalogue(api, token)) {
      out.println(new ExportRun(catalogue, err::println).restore(file));
    }
    return 0;
  }

  private void check() {
    CommandSpec known = Objects.requireNonNull(spec);
    if (!isRetry() && generate == null == paths.isEmpty()) {
      throw new ParameterException(
          known.commandLine(), "name the pages to import, or --generate a number of them");
    }
    if (patience < 0) {
      throw new ParameterException(known.commandLine(), "--patience takes seconds, none or more");
    }
    if (token != null) {
      BearerToken.fault(token)
          .ifPresent(
              fault -> {
                throw new ParameterException(known.commandLine(), fault);
              });
    }
    if (generate != null && generate < 1) {
      throw new ParameterException(known.commandLine(), "--generate takes a number above zero");
    }
    if (parallel < 1 || parallel > MAX_PARALLEL) {
      throw new ParameterException(
          known.commandLine(), "--parallel is 1 to %d, not %d".formatted(MAX_PARALLEL, parallel));
    }
    if (!api.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?") || !isAddress(api)) {
      throw new ParameterException(
          known.commandLine(), "--api is no absolute http or https URL: " + api);
    }
  }

  private static boolean isAddress(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private Source source() {
    if (generate != null) {
      return new GeneratedSource(generate, seed);
    }
    try {
      if (isRetry()) {
        return new FailedSource(Objects.requireNonNull(failed));
      }
      return new FileSource(paths, System.in);
    } catch (IOException absent) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(absent.getMessage()));
    }
  }

  /** None for standard input, failed and generated pages, unless it is named. */
  private @Nullable Path journal() {
    if (journal != null
        || paths.isEmpty()
        || paths.getFirst().equals("-")
        || FileSource.address(paths.getFirst()).isPresent()) {
      return journal;
    }
    String first = paths.getFirst();
    int wild = first.replaceAll("[*?\\[{].*", "").length();
    Path start =
        wild == first.length() ? Path.of(first) : Path.of(first.substring(0, wild) + "pages");
    return start.toAbsolutePath().normalize().resolveSibling(start.getFileName() + ".imported");
  }

  /** Whether nothing stopped it; what did is told. */
  private boolean follow(ImportRun run, PrintWriter err) throws InterruptedException {
    Progress progress = isTerminal() ? Progress.bar(run.source()) : Progress.lines(err);
    try (ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      long every = progress.interval().toMillis();
      ScheduledFuture<?> shown =
          timer.scheduleAtFixedRate(() -> progress.show(run), every, every, TimeUnit.MILLISECONDS);
      try {
        run.run();
        return true;
      } catch (StoppedException | IOException stopped) {
        err.println("newsreel: " + stopped.getMessage());
        return false;
      } finally {
        shown.cancel(false);
        progress.end();
      }
    }
  }

  /** From JDK 25 on there is no console again where there is no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static void interrupted(ImportRun run, PrintWriter err) {
    try {
      boolean ended = run.interrupt(LAST_ANSWERS);
      err.println();
      ImportReport.summary(run).forEach(err::println);
      err.println(
          ended
              ? "interrupted: run the same again to go on"
              : "interrupted before the last answers: run the same again to go on");
      err.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
