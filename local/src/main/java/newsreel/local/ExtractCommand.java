package newsreel.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what pages say, without network and store. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Prints one JSON article a line for each page, HTML or text, in the order of the files.",
      "A page that cannot be read gives a problem on its line, and the exit code 1."
    })
final class ExtractCommand implements Callable<Integer> {
  @Option(names = "--url", paramLabel = "URL", description = "Where the page stands")
  private @Nullable String url;

  @Option(
      names = "--evidence",
      description = "Adds where each property came from, and what each video still lacks")
  private boolean evidence;

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  private final PrintStream out;

  ExtractCommand() {
    this(System.out);
  }

  ExtractCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ExtractedLine lines = new ExtractedLine(url == null ? null : parsed(url), evidence);
    int workers = Runtime.getRuntime().availableProcessors();
    Queue<Future<ExtractedLine.Line>> underWay = new ArrayDeque<>();
    boolean allRead = true;
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      for (Path file : files) {
        if (underWay.size() == 2 * workers) {
          allRead &= print(underWay.remove());
        }
        underWay.add(threads.submit(() -> lines.of(file)));
      }
      while (!underWay.isEmpty()) {
        allRead &= print(underWay.remove());
      }
    }
    out.flush();
    return allRead ? 0 : 1;
  }

  private static WebUrl parsed(String url) throws IOException {
    return WebUrl.parse(url)
        .orElseThrow(() -> new IOException("--url is no absolute http or https URL: " + url));
  }

  private boolean print(Future<ExtractedLine.Line> future) throws InterruptedException {
    try {
      ExtractedLine.Line line = future.get();
      out.write(line.json(), 0, line.json().length);
      out.write('\n');
      return line.read();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(Objects.requireNonNull(fault.getCause()));
    }
  }
}
