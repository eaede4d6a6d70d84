package newsreel.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;

/**
 * Answers a GET with the representation, or with 304 if the reader already has it (RFC 9110,
 * section 13). Compresses the answer where asked for and worthwhile, and says how long caches may
 * keep it (RFC 9111, RFC 5861).
 */
public final class Conditional {
  /** The size in bytes below which compression gains nothing. */
  static final int GZIP_FROM = 1024;

  /**
   * The size in bytes from which an answer is compressed for everyone who does not refuse it,
   * because Lambda returns at most 6 MB of JSON. By RFC 9110, section 12.5.3, a reader who does not
   * say accepts any coding.
   */
  static final int GZIP_FOR_ALL_FROM = 3 << 20;

  private static final int STALE_IF_ERROR = 86_400;

  private final Clock clock;

  public Conditional(Clock clock) {
    this.clock = clock;
  }

  public Response answer(Request request, Representation representation) {
    String coding = request.header("accept-encoding").orElse("");
    boolean gzip =
        representation.body().length > GZIP_FROM
            && (AcceptEncoding.takesGzip(coding)
                || (coding.isBlank() && representation.body().length > GZIP_FOR_ALL_FROM));
    ETag plain = ETag.of(representation.body());
    ETag tag = gzip ? plain.encodedAs("gzip") : plain;
    refuseWhereOther(request, plain, representation.lastModified());
    boolean current = isCurrent(request, tag, representation.lastModified());
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    // In a 304, too: a gateway would put a type of its own there, which caches take over.
    headers.put("content-type", representation.contentType());
    if (gzip && !current) {
      headers.put("content-encoding", "gzip");
    }
    headers.put("etag", tag.toString());
    headers.put("cache-control", cacheControl(representation));
    headers.put("vary", "accept-encoding");
    if (representation.lastModified().isPresent()) {
      headers.put("last-modified", HttpDate.format(representation.lastModified().get()));
    }
    if (current) {
      return Response.of(304, headers, new byte[0]);
    }
    byte[] body = representation.body();
    return Response.of(200, headers, gzip ? compress(body) : body);
  }

  /**
   * Evaluates RFC 9110, sections 13.1.1 and 13.1.4; {@code If-Match} comes first (13.2.2).
   *
   * @param tag the tag of the bytes without a coding
   * @throws ProblemException 412 if the reader asks for a different version
   */
  private static void refuseWhereOther(Request request, ETag tag, Optional<Instant> lastModified) {
    Optional<String> ifMatch = request.header("if-match");
    boolean other =
        ifMatch.isPresent()
            ? !tag.isNamedBy(ifMatch.get())
            : lastModified.isPresent() && isModifiedSince(request, lastModified.get());
    if (other) {
      throw Problem.of(
              412,
              "This is no longer the version that If-Match or If-Unmodified-Since asks for. Get it"
                  + " without that header.")
          .asException();
    }
  }

  /**
   * Whether {@code If-Unmodified-Since} fails; false if the header is missing or is not a valid
   * date.
   */
  public static boolean isModifiedSince(Request request, Instant lastModified) {
    Optional<String> sent = request.header("if-unmodified-since");
    Optional<Instant> since = sent.isEmpty() ? Optional.empty() : HttpDate.parse(sent.get());
    return since.isPresent() && lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since.get());
  }

  private static boolean isCurrent(Request request, ETag tag, Optional<Instant> lastModified) {
    Optional<String> ifNoneMatch = request.header("if-none-match");
    if (ifNoneMatch.isPresent()) {
      return tag.matchesAnyWeakly(ifNoneMatch.get());
    }
    Optional<String> sent = request.header("if-modified-since");
    if (sent.isEmpty() || lastModified.isEmpty()) {
      return false;
    }
    // RFC 9110, 13.1.3: an invalid date is ignored
    Optional<Instant> since = HttpDate.parse(sent.get());
    return since.isPresent()
        && !lastModified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(since.get());
  }

  private String cacheControl(Representation representation) {
    long maxAge = representation.maxAge();
    long stale = representation.staleWhileRevalidate();
    long onError = STALE_IF_ERROR;
    if (representation.until().isPresent()) {
      long left =
          Math.max(0, Duration.between(clock.instant(), representation.until().get()).toSeconds());
      maxAge = Math.min(maxAge, left);
      stale = Math.min(stale, left - maxAge);
      onError = Math.min(onError, left - maxAge);
    }
    return "public, max-age="
        + maxAge
        + (stale > 0 ? ", stale-while-revalidate=" + stale : "")
        + ", stale-if-error="
        + onError;
  }

  private static byte[] compress(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
