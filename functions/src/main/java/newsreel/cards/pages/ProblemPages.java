package newsreel.cards.pages;

import java.util.List;
import java.util.Set;
import newsreel.cards.Notice;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;

/** Answers problems of the pages for people with a page, and all others with a document. */
public final class ProblemPages {
  private static final Set<String> PAGES =
      Set.of("GET /", "GET /articles/{id}", "GET /videos/{id}", "GET /cards/{id}", "GET /docs");

  private ProblemPages() {}

  public static Response answer(Request request, Problem problem) {
    Response document = ProblemJson.response(problem);
    if (!PAGES.contains(request.routeKey().replaceFirst("^HEAD ", "GET "))) {
      return document;
    }
    Response page = MessagePage.answer(request, problem.status(), notice(problem));
    for (String name : List.of("cache-control", "retry-after")) {
      String value = document.headers().get(name);
      page = value == null ? page : page.with(name, value);
    }
    return page;
  }

  private static Notice notice(Problem problem) {
    return problem.status() < 500
        ? new Notice("request.wrong", problem.detail(), null)
        : new Notice("request.later", null, null);
  }
}
