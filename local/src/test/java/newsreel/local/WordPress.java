package newsreel.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's WordPress in a folder of its own, with PHP's server and a MariaDB without a port. */
final class WordPress implements AutoCloseable {
  private static final String PACKAGE = "/usr/share/wordpress";

  private final Path folder;
  private final Path root;
  private final int port;
  private final List<Process> running = new ArrayList<>();

  private WordPress(Path folder, int port) {
    this.folder = folder;
    this.root = folder.resolve("site");
    this.port = port;
  }

  static WordPress start() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    WordPress site = new WordPress(Files.createTempDirectory("newsreel-wordpress"), port);
    site.copy();
    site.startDatabase();
    site.run("php", "install.php");
    site.serve();
    return site;
  }

  private void copy() throws IOException, InterruptedException {
    Path themes = Files.createDirectories(root.resolve("wp-content/themes/plain"));
    Files.createDirectories(root.resolve("wp-content/mu-plugins"));
    run("sh", "-c", "cp -rL %1$s/*.php %1$s/wp-admin %1$s/wp-includes .".formatted(PACKAGE));
    Files.writeString(folder.resolve("port"), Integer.toString(port));
    for (String file : List.of("wp-config.php", "install.php", "post.php")) {
      Files.writeString(root.resolve(file), ReadersBrowser.resource("/wordpress/" + file));
    }
    Files.writeString(themes.resolve("index.php"), ReadersBrowser.resource("/wordpress/theme.php"));
    Files.writeString(themes.resolve("style.css"), "/* Theme Name: Plain */");
    plugin("loopback.php", ReadersBrowser.resource("/wordpress/loopback.php"));
  }

  private void startDatabase() throws IOException, InterruptedException {
    String user = System.getProperty("user.name");
    Path data = folder.resolve("db");
    run(
        "mariadb-install-db",
        "--no-defaults",
        "--datadir=" + data,
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        "--user=" + user);
    Path socket = folder.resolve("db.sock");
    begin(
        Map.of(),
        "mariadbd",
        "--no-defaults",
        "--datadir=" + data,
        "--socket=" + socket,
        "--pid-file=" + folder.resolve("db.pid"),
        "--skip-networking",
        "--skip-grant-tables",
        "--user=" + user);
    await(() -> Files.exists(socket));
    run("mariadb", "--no-defaults", "--socket=" + socket, "-e", "create database wp");
  }

  private void serve() throws IOException, InterruptedException {
    begin(
        Map.of("PHP_CLI_SERVER_WORKERS", "4"),
        "php",
        "-S",
        "127.0.0.1:" + port,
        "-t",
        root.toString());
    await(
        () -> {
          try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return tried.isConnected();
          } catch (IOException e) {
            return false;
          }
        });
  }

  /** A plugin that runs on every page. */
  void plugin(String name, String php) throws IOException {
    Files.writeString(root.resolve("wp-content/mu-plugins").resolve(name), php);
  }

  void withoutPlugin(String name) throws IOException {
    Files.deleteIfExists(root.resolve("wp-content/mu-plugins").resolve(name));
  }

  /** Publishes a post with this address on a line of its own, and tells where it stands. */
  String post(String url) throws IOException, InterruptedException {
    String said = run("php", "post.php", url);
    Matcher id = Pattern.compile("post (\\d+)\\s*$").matcher(said);
    if (!id.find()) {
      throw new AssertionError(said);
    }
    return "http://127.0.0.1:" + port + "/?p=" + id.group(1);
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  private void begin(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(command[0] + ".log").toFile());
    builder.environment().putAll(environment);
    running.add(builder.start());
  }

  private static void await(BooleanSupplier there) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("a server of WordPress did not start");
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    for (Process process : running.reversed()) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
