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
import java.util.Locale;
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
import newsreel.fetch.Fetched.Failed;
import newsreel.fetch.Fetched.Page;
import newsreel.fetch.Fetched.Refused;
import newsreel.fetch.Fetched.TimedOut;
import newsreel.fetch.Fetched.Unmodified;
import newsreel.fetch.Fetched.Validators;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Gets a page over HTTPS from a host that may be fetched from: each redirect and each connection is
 * held against that, and size, time and type have their bounds.
 */
public final class PageFetcher {
  /** Bytes of a page, before and after decompression. */
  static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int MAX_REDIRECTS = 5;
  private static final int CONNECT_MILLIS = 5_000;
  private static final Set<String> TYPES =
      Set.of("text/html", "application/xhtml+xml", "text/plain");
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AllowedHosts hosts;
  private final SSLSocketFactory tls;
  private final Destination destination;
  private final Duration deadline;

  /**
   * @param tls with which sites are trusted
   * @param deadline of a fetch, with its redirects
   */
  public PageFetcher(
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

  /** A page is not got, for a reason that its reader is told. */
  private static final class NoPageException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Fetched outcome;

    NoPageException(Fetched outcome) {
      this.outcome = outcome;
    }
  }

  /**
   * @param known of the version that the caller has; none for any
   */
  public Fetched fetch(WebUrl url, Validators known) {
    AtomicReference<@Nullable HttpURLConnection> open = new AtomicReference<>();
    FutureTask<Fetched> task = new FutureTask<>(() -> follow(url, known, open));
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
        "%s did not answer with the whole page within %d seconds."
            .formatted(url.host(), deadline.toSeconds()));
  }

  private Fetched follow(
      WebUrl start, Validators known, AtomicReference<@Nullable HttpURLConnection> open) {
    WebUrl url = start;
    try {
      for (int i = 0; i <= MAX_REDIRECTS; i++) {
        Optional<WebUrl> next;
        HttpURLConnection connection = connect(url, known);
        open.set(connection);
        try {
          next = redirect(url, connection);
          if (next.isEmpty()) {
            return page(url, connection);
          }
        } finally {
          connection.disconnect();
        }
        url = next.get();
      }
      return new Failed("%s redirects more than %d times.".formatted(start, MAX_REDIRECTS));
    } catch (NoPageException e) {
      return e.outcome;
    } catch (CheckedSockets.ForbiddenException e) {
      return forbidden(url);
    } catch (UnknownHostException e) {
      return new Failed("The name %s has no address.".formatted(url.host()));
    } catch (SocketTimeoutException e) {
      return timedOut(url);
    } catch (SSLException e) {
      return new Failed(
          "%s has no certificate that is trusted, or does not speak TLS.".formatted(url.host()));
    } catch (IOException e) {
      return new Failed("The connection to %s broke off.".formatted(url.host()));
    }
  }

  private HttpURLConnection connect(WebUrl url, Validators known)
      throws IOException, NoPageException {
    URI uri = url.uri();
    if (!uri.getScheme().equals("https")) {
      throw new NoPageException(
          new Refused("%s is not fetched: pages are fetched over https alone.".formatted(url)));
    }
    if (!hosts.allow(url.host())) {
      throw new NoPageException(
          new Refused(
              "%s is not fetched: %s is not among this deployment's AllowedPageHosts."
                  .formatted(url, url.host())));
    }
    int port = uri.getPort() < 0 ? 443 : uri.getPort();
    for (InetAddress address : InetAddress.getAllByName(url.host())) {
      if (!destination.allows(address, port)) {
        throw new NoPageException(forbidden(url));
      }
    }
    HttpsURLConnection connection = (HttpsURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setSSLSocketFactory(tls);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout((int) deadline.toMillis());
    connection.setRequestProperty("User-Agent", "Newsreel");
    connection.setRequestProperty(
        "Accept", "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8");
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
      throws IOException, NoPageException {
    if (!REDIRECTS.contains(connection.getResponseCode())) {
      return Optional.empty();
    }
    String location = connection.getHeaderField("Location");
    Optional<WebUrl> next = location == null ? Optional.empty() : url.resolve(location);
    if (next.isEmpty()) {
      throw new NoPageException(new Failed("%s redirects to no address.".formatted(url)));
    }
    return next;
  }

  private static Fetched page(WebUrl url, HttpURLConnection connection)
      throws IOException, NoPageException {
    int status = connection.getResponseCode();
    if (status == 304) {
      return new Unmodified();
    }
    if (status != 200) {
      return new Failed(
          status < 100
              ? "%s does not answer as HTTP says.".formatted(url)
              : "%s answers with status %d.".formatted(url, status));
    }
    String type = connection.getContentType() == null ? "" : connection.getContentType();
    if (!TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
      return new Failed(
          type.isEmpty()
              ? "%s does not say of which type it is; a page is text/html or text/plain."
                  .formatted(url)
              : "%s is of the type %s; a page is text/html or text/plain."
                  .formatted(url, shortened(type)));
    }
    long announced = connection.getContentLengthLong();
    if (announced > MAX_BYTES) {
      throw new NoPageException(tooLarge(url));
    }
    return new Page(
        url,
        body(url, connection),
        type,
        new Validators(
            validator(connection.getHeaderField("ETag")),
            validator(connection.getHeaderField("Last-Modified"))));
  }

  private static byte[] body(WebUrl url, HttpURLConnection connection)
      throws IOException, NoPageException {
    String coding = connection.getHeaderField("Content-Encoding");
    InputStream raw = connection.getInputStream();
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return read(url, raw);
    }
    if (!coding.equalsIgnoreCase("gzip") && !coding.equalsIgnoreCase("x-gzip")) {
      throw new NoPageException(
          new Failed(
              "%s comes in the content coding %s, which was not asked for."
                  .formatted(url, shortened(coding))));
    }
    try (InputStream gzip = new GZIPInputStream(raw)) {
      return read(url, gzip);
    }
  }

  private static byte[] read(WebUrl url, InputStream in) throws IOException, NoPageException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > MAX_BYTES) {
        throw new NoPageException(tooLarge(url));
      }
    }
    return out.toByteArray();
  }

  private static Failed tooLarge(WebUrl url) {
    return new Failed("%s has more than %,d bytes.".formatted(url, MAX_BYTES));
  }

  private static @Nullable String validator(@Nullable String value) {
    return value == null || value.length() > 1_000 ? null : value;
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
