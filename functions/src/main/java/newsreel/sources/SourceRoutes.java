package newsreel.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedSource;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.ingest.documents.DocumentException;
import newsreel.values.WebUrl;

/** Sources that are watched: put, listed, read and forgotten. */
public final class SourceRoutes {
  /** Bytes of a source, with all that an answer says of it. */
  private static final int MAX_BODY = 256 * 1024;

  private static final int MAX_WAITING = 1_000;
  private static final int ATTEMPTS = 5;

  private final WatchBook book;
  private final Predicate<WebUrl> allowed;
  private final Clock clock;

  /**
   * @param allowed whether an address may be fetched from
   */
  public SourceRoutes(WatchBook book, Predicate<WebUrl> allowed, Clock clock) {
    this.book = book;
    this.allowed = allowed;
    this.clock = clock;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of(
        "GET /v1/sources", this::list,
        "GET /v1/sources/{id}", this::read,
        "PUT /v1/sources/{id}", this::put,
        "DELETE /v1/sources/{id}", this::delete);
  }

  private static Response json(int status, byte[] body) {
    return Response.of(status, "application/json", body).with("cache-control", "no-store");
  }

  private Response list(Request request) {
    return json(200, SourceJson.list(book.sources()));
  }

  private Response read(Request request) {
    return book.source(id(request)).map(source -> answer(200, source)).orElseGet(this::missing);
  }

  private Response missing() {
    return ProblemJson.response(
            Problem.of(404, "There is no source with this id. PUT one with the url of a site."))
        .with("cache-control", "no-store");
  }

  private Response answer(int status, WatchedSource source) {
    SourceJson.Reading reading =
        new SourceJson.Reading(
            book.progress(source.id()),
            book.lists(source.id()),
            book.waiting(source.id(), clock.instant(), MAX_WAITING));
    return json(status, SourceJson.one(source, reading));
  }

  private Response put(Request request) {
    SourceId id = id(request);
    SourceDocument document = document(request);
    if (!allowed.test(document.url())) {
      throw Problem.of(
              422,
              "%s is not watched: %s is not among this deployment's AllowedPageHosts."
                  .formatted(document.url(), document.url().host()))
          .asException();
    }
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<WatchedSource> before = book.source(id);
      if (before.isEmpty() && book.sources().size() >= WatchedSource.MAX_SOURCES) {
        throw Problem.of(
                422,
                "There are %d sources already, and no more are watched."
                    .formatted(WatchedSource.MAX_SOURCES))
            .asException();
      }
      WatchedSource next = next(id, document, before);
      if (book.save(next)) {
        before
            .filter(source -> !source.url().equals(next.url()))
            .ifPresent(moved -> book.lists(id).forEach(list -> book.drop(id, list.url())));
        return before.isEmpty()
            ? answer(201, next).with("location", request.baseUrl() + "/v1/sources/" + id)
            : answer(200, next);
      }
    }
    throw Problem.of(503, "Others change this source at the moment. Try again.").asException();
  }

  private WatchedSource next(SourceId id, SourceDocument document, Optional<WatchedSource> before) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new WatchedSource(
        id,
        document.url(),
        document.removals(),
        document.paused(),
        document.pagesPerHour(),
        before.map(WatchedSource::createdAt).orElse(now),
        now,
        before.map(WatchedSource::revision).orElse(0) + 1);
  }

  private static SourceDocument document(Request request) {
    if (request.body().length == 0 || request.body().length > MAX_BODY) {
      throw Problem.of(
              request.body().length == 0 ? 400 : 413,
              "Send a JSON object with the url of a site, a feed or a sitemap.")
          .asException();
    }
    try {
      return SourceDocument.read(request.body());
    } catch (DocumentException refused) {
      throw Problem.of(400, refused.detail(), refused.errors()).asException();
    }
  }

  private Response delete(Request request) {
    SourceId id = id(request);
    return book.delete(id) ? Response.empty(204) : missing();
  }

  private static SourceId id(Request request) {
    try {
      return new SourceId(request.pathParameter("id"));
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, "The id in the path is not right: " + e.getMessage() + ".")
          .asException();
    }
  }
}
