package newsreel.cards.docs;

import gg.jte.generated.precompiled.JtedocsGenerated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.cards.HtmlPage;
import newsreel.cards.PageLinks;
import newsreel.cards.pages.PagePolicy;
import newsreel.cards.pages.PageView;
import newsreel.http.Conditional;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import tools.jackson.databind.JsonNode;

/** Answers with the contract for people. */
public final class DocsRoutes {
  /** Seconds; it changes with a deployment only. */
  private static final int MAX_AGE = 3600;

  private final Conditional conditional;

  public DocsRoutes(Conditional conditional) {
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /docs", this::docs);
  }

  private Response docs(Request request) {
    DocsView view = view(request.baseUrl());
    byte[] page = HtmlPage.bytes(out -> JtedocsGenerated.render(out, null, view));
    return HtmlPage.guarded(
        conditional.answer(
            request,
            Representation.of(HtmlPage.CONTENT_TYPE, page, Optional.empty()).withMaxAge(MAX_AGE)),
        PagePolicy.of(
            new PageLinks(request.baseUrl()),
            List.of(PageView.STYLE, DocsView.STYLE),
            List.of(PageView.SCRIPT, DocsView.SCRIPT)));
  }

  private static DocsView view(String baseUrl) {
    ContractTree contract = ContractTree.bundled();
    SchemaViews schemas = new SchemaViews(contract);
    JsonNode info = contract.root().path("info");
    return new DocsView(
        info.path("title").asString(),
        info.path("summary").asString(),
        Prose.of(info.path("description").asString()),
        new OperationViews(contract, schemas, baseUrl).sections(),
        schemas.all());
  }
}
