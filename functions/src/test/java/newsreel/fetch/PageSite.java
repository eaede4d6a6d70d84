package newsreel.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A site over TLS on loopback, {@code site.page.test}, that answers byte by byte as a test says.
 */
public final class PageSite implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();

  /** Writes an answer, head and body. */
  @FunctionalInterface
  public interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * @param headers by lower-case name
   */
  public record Received(String path, Map<String, String> headers) {}

  private final SSLContext tls;
  private final SSLServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new java.util.concurrent.ConcurrentHashMap<>();
  private volatile Function<Received, Answer> otherwise = unknown -> out -> {};
  private final List<Received> received = new CopyOnWriteArrayList<>();

  /**
   * @param folder for the key of the site
   */
  public PageSite(Path folder) throws Exception {
    tls = context(folder.resolve("site.p12"));
    server =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  private static SSLContext context(Path store) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=site.page.test",
                "-ext",
                "san=dns:site.page.test",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("site", keys.getCertificate("site"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** That trusts this site, and nothing else. */
  public SSLSocketFactory trusting() {
    return tls.getSocketFactory();
  }

  public String url(String path) {
    return "https://site.page.test:" + server.getLocalPort() + path;
  }

  public void on(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** Answers with a head, its lines parted by line feeds, and a body. */
  public void on(String path, String head, String body) {
    on(
        path,
        out -> {
          out.write((head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          out.write(body.getBytes(StandardCharsets.UTF_8));
        });
  }

  /** Answers what no other answer is for. */
  public void otherwise(Function<Received, Answer> answering) {
    otherwise = answering;
  }

  public List<Received> received() {
    return new ArrayList<>(received);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        SSLSocket socket = (SSLSocket) server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(SSLSocket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      Map<String, String> headers = new HashMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
            line.substring(colon + 1).strip());
      }
      String path = first.split(" ", -1)[1];
      Received request = new Received(path, headers);
      received.add(request);
      Answer answer = answers.get(path);
      (answer == null ? otherwise.apply(request) : answer).write(socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (IOException | InterruptedException e) {
      // The reader has gone, or did not trust this site.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
