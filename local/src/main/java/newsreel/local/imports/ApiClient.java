package newsreel.local.imports;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.ingest.PageRecord;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The API that pages are sent to. A page is tried again until it is stored or refused: sending it
 * twice does no harm. Only what Newsreel itself says counts as stored.
 */
final class ApiClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Longer than API Gateway waits for a function; for the whole answer, body and all. */
  private static final Duration ANSWER = Duration.ofSeconds(40);

  /** Bytes of an answer; more than API Gateway lets through. */
  private static final long MAX_ANSWER = 16L * 1024 * 1024;

  /** Of one page that the API fails on, as 500, 502 or 504. */
  private static final int MAX_FAILURES = 8;

  /** Answers in a row that are no Newsreel's, after which something else stands there. */
  private static final int MAX_FOREIGN = 10;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final AtomicInteger foreign = new AtomicInteger();
  private final String base;
  private final @Nullable String token;
  private final Pacing pacing;

  /**
   * @param base without a trailing slash
   * @param token a bearer token, where the API wants one
   */
  ApiClient(String base, @Nullable String token, Pacing pacing) {
    this.base = base;
    this.token = token;
    this.pacing = pacing;
  }

  /**
   * Asks which catalogue it is, so that a wrong address or token is told before anything is read.
   *
   * @return the catalogue's id
   * @throws StoppedException where no Newsreel answers, or not to this token
   */
  String catalog() throws StoppedException, InterruptedException {
    HttpRequest request = request("/v1/catalog").build();
    ReceivedAnswer answer;
    try {
      answer = exchange(request);
    } catch (ConnectException absent) {
      throw new StoppedException(
          "nothing answers at %s: start it with ./newsreel serve, or name another by --api"
              .formatted(base));
    } catch (IOException failed) {
      throw new StoppedException("%s does not answer (%s)".formatted(base, IoReason.of(failed)));
    }
    if (answer.isOverloaded() || answer.status() >= 500) {
      answer = send(request);
    }
    checkToken(answer);
    if (!answer.is("catalog")) {
      throw new StoppedException(
          "%s is not the address of a Newsreel API. %s Name another by --api"
              .formatted(base, answer.reason()));
    }
    return answer.id();
  }

  /**
   * @throws StoppedException where the token is refused, or nothing has been answered for long
   */
  Answer store(PageRecord page) throws StoppedException, InterruptedException {
    String query = page.url() == null ? "" : "?url=" + encoded(page.url());
    GatewayBody body = GatewayBody.of(page);
    if (body.refusal().isPresent()) {
      return new Answer.Refused(body.refusal().get());
    }
    ReceivedAnswer answer =
        send(
            request("/v1/articles" + query)
                .header("content-type", body.contentType())
                .POST(BodyPublishers.ofByteArray(body.content()))
                .build());
    return answer.is("article") && answer.outcome().isPresent()
        ? new Answer.Stored(answer.outcome().get(), answer.images())
        : refused(answer);
  }

  /**
   * @throws StoppedException as for a page
   */
  Answer putPicture(WebUrl url, byte[] file) throws StoppedException, InterruptedException {
    ReceivedAnswer answer =
        send(
            request("/v1/pictures?url=" + encoded(url))
                .header("content-type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(file))
                .build());
    return answer.isPicture()
        ? new Answer.Stored(Answer.Outcome.CREATED, answer.images())
        : refused(answer);
  }

  private Answer refused(ReceivedAnswer answer) throws StoppedException {
    if (!answer.isProblem() && foreign.incrementAndGet() >= MAX_FOREIGN) {
      throw new StoppedException(
          "%s has answered %d times in a row as no Newsreel does, and the import ends. The last: %s"
              .formatted(base, MAX_FOREIGN, answer.reason()));
    }
    return new Answer.Refused(answer.reason());
  }

  /** Tries until there is an answer that another attempt would not better. */
  private ReceivedAnswer send(HttpRequest request) throws StoppedException, InterruptedException {
    for (int failures = 1; ; failures++) {
      pacing.await();
      ReceivedAnswer answer;
      try {
        answer = exchange(request);
      } catch (IOException e) {
        pacing.failed(failures, "%s does not answer (%s).".formatted(base, IoReason.of(e)));
        continue;
      }
      if (answer.isOverloaded()) {
        pacing.refused(
            failures,
            answer.headers().firstValue("retry-after"),
            "%s is overloaded or out of service. %s".formatted(base, answer.reason()));
        continue;
      }
      pacing.answered();
      checkToken(answer);
      if (answer.status() < 500 || failures == MAX_FAILURES) {
        if (answer.isOwn()) {
          foreign.set(0);
        }
        return answer;
      }
      pacing.pause(failures);
    }
  }

  private static void checkToken(ReceivedAnswer answer) throws StoppedException {
    if (answer.refusesToken()) {
      throw new StoppedException(
          "the API refuses the token (%d): give one with the scope catalog:write by --token. %s"
              .formatted(answer.status(), answer.reason()));
    }
  }

  /** One request; an answer that never ends is as none. */
  private ReceivedAnswer exchange(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
    try {
      HttpResponse<byte[]> response = asked.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
      return ReceivedAnswer.of(response.statusCode(), response.headers(), response.body());
    } catch (TimeoutException late) {
      throw new IOException("no whole answer within %d s".formatted(ANSWER.toSeconds()), late);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ConnectException refused) {
        throw refused;
      }
      throw failed.getCause() instanceof IOException told
          ? told
          : new IOException(failed.getCause());
    } finally {
      asked.cancel(true);
    }
  }

  private static String encoded(WebUrl url) {
    return URLEncoder.encode(url.value(), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + pathAndQuery));
    Optional.ofNullable(token)
        .ifPresent(known -> request.header("authorization", "Bearer " + known));
    return request;
  }

  /** Ends what is under way, too. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
