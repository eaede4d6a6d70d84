package newsreel.ingest.http;

import java.util.function.Function;
import newsreel.catalog.Article;
import newsreel.catalog.Video;
import newsreel.http.ETag;
import newsreel.http.ItemProblems;
import newsreel.http.Outcome;
import newsreel.http.Outcome.Kind;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.ingest.Result;
import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/** Turns the result of a write into its answer. */
final class WriteAnswers {
  private WriteAnswers() {}

  /**
   * @param kind the word for the item in a sentence: {@code article}
   * @param representation what a GET of the item returns
   * @param location the item's address
   */
  static <T> Response of(
      Result<T> result,
      String kind,
      Function<T, byte[]> representation,
      Function<T, String> location) {
    return switch (result) {
      case Result.Created<T>(T item) ->
          ok(201, "created", representation.apply(item))
              .with("location", location.apply(item))
              .withOutcome(outcome(Kind.STORED, item));
      case Result.Changed<T>(T item) ->
          ok(200, "changed", representation.apply(item)).withOutcome(outcome(Kind.CHANGED, item));
      case Result.Unchanged<T>(T item) ->
          ok(200, "unchanged", representation.apply(item))
              .withOutcome(outcome(Kind.UNCHANGED, item));
      case Result.Missing<T>() -> ProblemJson.response(ItemProblems.missing(kind));
      case Result.Withdrawn<T> w ->
          ProblemJson.response(
              Problem.typed(
                  409,
                  "withdrawn",
                  "Withdrawn",
                  "This %s was withdrawn, and storing it again does not bring it back. To restore it, send PATCH %s with {\"withdrawn\": null}."
                      .formatted(kind, location.apply(w.item()))));
      case Result.Moved<T> m ->
          ProblemJson.response(
              Problem.of(
                  412,
                  "The %s is not as If-Match, If-None-Match or If-Unmodified-Since asks. Get it again, and make the change on what it is now."
                      .formatted(kind)));
      case Result.TooLarge<T>(String part, long bytes, long limit) ->
          ProblemJson.response(
              Problem.of(
                  413,
                  "The %s would take %,d bytes in the table; at most %,d are kept. Nothing was stored."
                      .formatted(part, bytes, limit)));
    };
  }

  /** Answers 204 if the item is now withdrawn. */
  static <T> Response withdrawn(Result<T> result, String kind) {
    return switch (result) {
      case Result.Changed<T>(T item) -> done(Kind.WITHDRAWN, item);
      case Result.Unchanged<T>(T item) -> done(Kind.UNCHANGED, item);
      default -> of(result, kind, item -> new byte[0], item -> "");
    };
  }

  /** Answers 204. */
  static <T> Response done(Kind kind, T item) {
    return Response.empty(204).withOutcome(outcome(kind, item));
  }

  private static Outcome outcome(Kind kind, Object item) {
    return switch (item) {
      case Article a -> Outcome.written(kind, a.id().value(), a.revision().number());
      case Video v -> Outcome.written(kind, v.id().value(), v.revision().number());
      default ->
          throw new IllegalArgumentException("neither article nor video: " + item.getClass());
    };
  }

  /** Returns the route's id; answers 400 if it does not have the form of one. */
  static <T> T id(Request request, Function<String, T> type) {
    try {
      return type.apply(request.pathParameter("id"));
    } catch (IllegalArgumentException e) {
      throw Problem.of(400, "The id in the path is not right: " + e.getMessage() + ".")
          .asException();
    }
  }

  /** Reads {@code ?reason=}, a text for readers. */
  static @Nullable String reason(Request request) {
    return new Parameters(request).text("reason", Texts.LINE).orElse(null);
  }

  /** Reads {@code ?replacedBy=}, an id. */
  static @Nullable String replacement(Request request) {
    return new Parameters(request)
        .id("replacedBy", text -> new newsreel.catalog.VideoId(text).value())
        .orElse(null);
  }

  /**
   * @param outcome tells a client that counts the results of many pages whether anything was
   *     written, which 200 alone does not
   */
  private static Response ok(int status, String outcome, byte[] body) {
    return Response.of(status, "application/json", body)
        .with("newsreel-outcome", outcome)
        .with("etag", ETag.of(body).toString())
        .with("cache-control", "no-store");
  }
}
