package newsreel.local.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The local server as the launcher starts it, and what the operating system says of it. */
final class ServerProcess implements AutoCloseable {
  private static final File ERRORS = new File("target/server-errors.txt");
  private static final String READY = "Newsreel answers at http://127.0.0.1:";

  private final Process process;
  private final int port;

  /**
   * @param memory resident, in MiB
   * @param files open file descriptors
   */
  record Footprint(long memory, long threads, long files) {}

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Answers when it returns.
   *
   * @param port 0 for any that is free
   */
  static ServerProcess start(Path data, int port, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
    arguments.addAll(List.of("--port", Integer.toString(port)));
    arguments.addAll(List.of(options));
    Process process = NewsreelProcess.start(arguments, Redirect.appendTo(ERRORS));
    BufferedReader out = process.inputReader(UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        return new ServerProcess(process, Integer.parseInt(line.substring(READY.length())));
      }
    }
    throw new IOException("the server ended before it answered: see " + ERRORS);
  }

  static boolean canBeWatched() {
    return Files.exists(Path.of("/proc/self/status"));
  }

  Socket connect() throws IOException {
    return new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  Footprint footprint() throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    String status = Files.readString(proc.resolve("status"));
    try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
      return new Footprint(
          number(status, "VmRSS:") / 1024, number(status, "Threads:"), files.count());
    }
  }

  private static long number(String status, String name) {
    String rest = status.substring(status.indexOf(name) + name.length()).strip();
    return Long.parseLong(rest.split("\\s", 2)[0]);
  }

  int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void tellToStop() {
    process.destroy();
  }

  boolean endsWithin(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /** Kills it, and is back when it is gone. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
