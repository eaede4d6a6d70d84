package newsreel.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import newsreel.fetch.Fetched.Content;
import newsreel.fetch.Fetched.Failed;
import newsreel.fetch.Fetched.Refused;
import newsreel.fetch.Fetched.TimedOut;
import newsreel.fetch.Fetched.Unmodified;
import newsreel.fetch.Fetched.Validators;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Gets a page or another resource over HTTPS from a host that may be fetched from: each redirect
 * and each connection is held against that, and size, time and type have their bounds.
 */
public final class WebFetcher {
  private static final int MAX_REDIRECTS = 5;
  private static final int CONNECT_MILLIS = 5_000;

  /** Statuses of what failed, 0 where there was no answer. */
  private static final int NONE = 0;

  private static final int OK = 200;
  private static final int MOVED = 302;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AllowedHosts hosts;
  private final SSLSocketFactory tls;
  private final Destination destination;
  private final Duration deadline;

  /**
   * @param tls with which sites are trusted
   * @param deadline of a fetch, with its redirects
   */
  public WebFetcher(
      AllowedHosts hosts, SSLSocketFactory tls, Destination destination, Duration deadline) {
    this.hosts = hosts;
    this.tls = new CheckedSockets(tls, destination);
    this.destination = destination;
    this.deadline = deadline;
  }

  /** Whether there is no host that may be fetched from. */
  public boolean isOff() {
    return hosts.isEmpty();
  }

  /** Whether an address is of a host that may be fetched from, over https. */
  public boolean fetches(WebUrl url) {
    return url.uri().getScheme().equals("https") && hosts.allow(url.host());
  }

  /** Thrown when nothing was fetched, with the reason for the reader. */
  private static final class NotFetchedException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Fetched outcome;

    NotFetchedException(Fetched outcome) {
      this.outcome = outcome;
    }
  }

  /** Says why an address is not asked, be it the first or one that a redirect leads to. */
  @FunctionalInterface
  public interface Gate {
    Optional<Fetched> refusal(WebUrl url);
  }

  /**
   * @param known of the version that the caller has; none for any
   */
  public Fetched fetch(WebUrl url, Validators known, Resource kind) {
    return fetch(url, known, kind, any -> Optional.empty());
  }

  /**
   * @param known of the version that the caller has; none for any
   * @param gate asked before each request, of hosts that may be fetched from
   */
  public Fetched fetch(WebUrl url, Validators known, Resource kind, Gate gate) {
    AtomicReference<@Nullable HttpURLConnection> open = new AtomicReference<>();
    FutureTask<Fetched> task = new FutureTask<>(() -> follow(url, known, kind, gate, open));
    Thread.ofVirtual().name("fetch").start(task);
    try {
      return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      HttpURLConnection connection = open.get();
      if (connection != null) {
        // What waits for the site wakes up; it would else until the site speaks.
        Thread.ofVirtual().start(connection::disconnect);
      }
      task.cancel(true);
      return timedOut(url);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return timedOut(url);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private TimedOut timedOut(WebUrl url) {
    return new TimedOut(
        "%s did not send its whole answer within %d seconds."
            .formatted(url.host(), deadline.toSeconds()));
  }

  private Fetched follow(
      WebUrl start,
      Validators known,
      Resource kind,
      Gate gate,
      AtomicReference<@Nullable HttpURLConnection> open) {
    WebUrl url = start;
    try {
      for (int i = 0; i <= MAX_REDIRECTS; i++) {
        Optional<WebUrl> next;
        HttpURLConnection connection = connect(url, known, kind, gate);
        open.set(connection);
        try {
          next = redirect(url, connection);
          if (next.isEmpty()) {
            return content(url, connection, kind);
          }
        } finally {
          connection.disconnect();
        }
        url = next.get();
      }
      return new Failed("%s redirects more than %d times.".formatted(start, MAX_REDIRECTS), MOVED);
    } catch (NotFetchedException e) {
      return e.outcome;
    } catch (CheckedSockets.ForbiddenException e) {
      return forbidden(url);
    } catch (UnknownHostException e) {
      return new Failed("The host name %s does not resolve.".formatted(url.host()), NONE);
    } catch (SocketTimeoutException e) {
      return timedOut(url);
    } catch (SSLException e) {
      return new Failed(
          "%s has no certificate that is trusted, or does not speak TLS.".formatted(url.host()),
          NONE);
    } catch (IOException e) {
      return new Failed("The connection to %s was lost.".formatted(url.host()), NONE);
    }
  }

  private HttpURLConnection connect(WebUrl url, Validators known, Resource kind, Gate gate)
      throws IOException, NotFetchedException {
    URI uri = url.uri();
    if (!uri.getScheme().equals("https")) {
      throw new NotFetchedException(
          new Refused(
              "%s is not fetched: %s fetched over https alone.".formatted(url, kind.plural)));
    }
    if (!hosts.allow(url.host())) {
      throw new NotFetchedException(
          new Refused(
              "%s is not fetched: %s is not among this deployment's %s."
                  .formatted(url, url.host(), kind.parameter)));
    }
    Optional<Fetched> refusal = gate.refusal(url);
    if (refusal.isPresent()) {
      throw new NotFetchedException(refusal.get());
    }
    int port = uri.getPort() < 0 ? 443 : uri.getPort();
    for (InetAddress address : InetAddress.getAllByName(url.host())) {
      if (!destination.allows(address, port)) {
        throw new NotFetchedException(forbidden(url));
      }
    }
    HttpsURLConnection connection = (HttpsURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setSSLSocketFactory(tls);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout((int) deadline.toMillis());
    connection.setRequestProperty("User-Agent", "Newsreel");
    connection.setRequestProperty("Accept", kind.accept);
    connection.setRequestProperty("Accept-Encoding", "gzip");
    if (known.etag() != null) {
      connection.setRequestProperty("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      connection.setRequestProperty("If-Modified-Since", known.lastModified());
    }
    return connection;
  }

  /** What a name resolves to is not told: it may be of the inside of a network. */
  private static Refused forbidden(WebUrl url) {
    return new Refused(
        "%s is not fetched: the name leads to an address or a port that is not of the public web."
            .formatted(url));
  }

  private static Optional<WebUrl> redirect(WebUrl url, HttpURLConnection connection)
      throws IOException, NotFetchedException {
    if (!REDIRECTS.contains(connection.getResponseCode())) {
      return Optional.empty();
    }
    String location = connection.getHeaderField("Location");
    Optional<WebUrl> next = location == null ? Optional.empty() : url.resolve(location);
    if (next.isEmpty()) {
      throw new NotFetchedException(
          new Failed("%s redirects to no address.".formatted(url), MOVED));
    }
    return next;
  }

  private static Fetched content(WebUrl url, HttpURLConnection connection, Resource kind)
      throws IOException, NotFetchedException {
    int status = connection.getResponseCode();
    if (status == 304) {
      return new Unmodified(header(connection, "Cache-Control"));
    }
    if (status != 200) {
      return new Failed(
          status < 100
              ? "%s does not answer as HTTP says.".formatted(url)
              : "%s answers with status %d.".formatted(url, status),
          status,
          header(connection, "Retry-After"));
    }
    String type = connection.getContentType() == null ? "" : connection.getContentType();
    if (!kind.takes(type)) {
      return new Failed(
          type.isEmpty()
              ? "%s does not say of which type it is; a page is text/html or text/plain."
                  .formatted(url)
              : "%s is of the type %s; a page is text/html or text/plain."
                  .formatted(url, shortened(type)),
          status);
    }
    long announced = connection.getContentLengthLong();
    if (announced > kind.maxBytes) {
      throw new NotFetchedException(tooLarge(url, kind));
    }
    return new Content(
        url,
        body(url, connection, kind),
        type,
        new Validators(header(connection, "ETag"), header(connection, "Last-Modified")),
        header(connection, "Cache-Control"));
  }

  private static byte[] body(WebUrl url, HttpURLConnection connection, Resource kind)
      throws IOException, NotFetchedException {
    String coding = connection.getHeaderField("Content-Encoding");
    InputStream raw = connection.getInputStream();
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return read(url, raw, kind);
    }
    if (!coding.equalsIgnoreCase("gzip") && !coding.equalsIgnoreCase("x-gzip")) {
      throw new NotFetchedException(
          new Failed(
              "%s comes in the content coding %s, which was not asked for."
                  .formatted(url, shortened(coding)),
              OK));
    }
    try (InputStream gzip = new GZIPInputStream(raw)) {
      return read(url, gzip, kind);
    }
  }

  private static byte[] read(WebUrl url, InputStream in, Resource kind)
      throws IOException, NotFetchedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > kind.maxBytes) {
        throw new NotFetchedException(tooLarge(url, kind));
      }
    }
    return out.toByteArray();
  }

  private static Failed tooLarge(WebUrl url, Resource kind) {
    return new Failed("%s has more than %,d bytes.".formatted(url, kind.maxBytes), OK);
  }

  /** What is too long to be kept counts as not said. */
  private static @Nullable String header(HttpURLConnection connection, String name) {
    String value = connection.getHeaderField(name);
    return value == null || value.length() > 1_000 ? null : value;
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
