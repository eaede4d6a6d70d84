package newsreel.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** nginx as a cache that does just what Cache-Control says, its extensions of RFC 5861 included. */
final class NginxCache implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      daemon off;
      master_process off;
      worker_processes 1;
      pid FOLDER/pid;
      error_log FOLDER/errors;
      events { worker_connections 64; }
      http {
        access_log off;
        client_body_temp_path FOLDER/body;
        proxy_temp_path FOLDER/proxy;
        fastcgi_temp_path FOLDER/fastcgi;
        uwsgi_temp_path FOLDER/uwsgi;
        scgi_temp_path FOLDER/scgi;
        proxy_cache_path FOLDER/kept keys_zone=kept:1m;
        server {
          listen 127.0.0.1:PORT;
          location / {
            proxy_pass BEHIND;
            proxy_cache kept;
            proxy_cache_revalidate on;
            proxy_cache_background_update on;
            add_header x-cache $upstream_cache_status always;
          }
        }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private NginxCache(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts nginx in front of a server; the test is skipped where there is none. */
  static NginxCache before(String url, Path folder) throws IOException, InterruptedException {
    String program = program();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        CONFIGURATION
            .replace("FOLDER", folder.toString())
            .replace("PORT", Integer.toString(port))
            .replace("BEHIND", url));
    Process process =
        new ProcessBuilder(program, "-c", configuration.toString(), "-p", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed").toFile())
            .start();
    for (int i = 0; i < 200; i++) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return new NginxCache(process, port);
      } catch (IOException notYet) {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    }
    process.destroy();
    throw new AssertionError(Files.readString(folder.resolve("printed")));
  }

  private static String program() {
    Optional<String> found =
        Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
            .map(folder -> folder + "/nginx")
            .filter(program -> Files.isExecutable(Path.of(program)))
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), "there is no nginx: apt-get install nginx-light");
    return found.orElseThrow();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  /** HIT, MISS, EXPIRED, REVALIDATED or STALE, as nginx says. */
  static String state(HttpResponse<String> answer) {
    return answer.headers().firstValue("x-cache").orElse("");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
