package newsreel.ingest.http;

import java.util.function.Function;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.ingest.NotAnArticleException;
import newsreel.ingest.PageRefusedException;
import newsreel.ingest.documents.DocumentException;

/** Answers writes that the use cases refused. */
final class RefusedWrites {
  private RefusedWrites() {}

  static Function<Request, Response> answered(Function<Request, Response> route) {
    return request -> {
      try {
        return route.apply(request);
      } catch (DocumentException refused) {
        return ProblemJson.response(Problem.of(400, refused.detail(), refused.errors()));
      } catch (NotAnArticleException refused) {
        return ProblemJson.response(notAnArticle(refused));
      } catch (PageRefusedException refused) {
        return ProblemJson.response(Problem.of(status(refused.reason()), refused.detail()));
      }
    };
  }

  private static Problem notAnArticle(NotAnArticleException refused) {
    return Problem.typed(
            422,
            "not-an-article",
            "Not an Article",
            refused.detail() + " To store it all the same, add ?force to the request.")
        .with("kind", refused.reason().kind().label());
  }

  private static int status(PageRefusedException.Reason reason) {
    return switch (reason) {
      case UNSUPPORTED_TYPE -> 415;
      case UNUSABLE -> 422;
      case UPSTREAM_FAILED -> 502;
      case UPSTREAM_TIMED_OUT -> 504;
    };
  }
}
