package newsreel.ingest.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.ImportId;
import newsreel.catalog.ports.Imports;
import newsreel.catalog.ports.PageImport;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import tools.jackson.core.JsonGenerator;

/** Tells what became of imported objects. */
public final class ImportRoutes {
  private final Imports imports;

  public ImportRoutes(Imports imports) {
    this.imports = imports;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/imports/{id}", this::read);
  }

  private Response read(Request request) {
    Optional<PageImport> found = imports.read(WriteAnswers.id(request, ImportId::new));
    return found
        .map(i -> Response.of(200, "application/json", Json.object(json -> write(json, i))))
        .orElseGet(
            () ->
                ProblemJson.response(
                    Problem.of(
                        404,
                        "There is no import with this id. An import is kept for 90 days, and begins"
                            + " when its object is taken up.")))
        .with("cache-control", "no-store");
  }

  private static void write(JsonGenerator json, PageImport i) {
    json.writeStringProperty("type", "import");
    json.writeStringProperty("id", i.id().value());
    json.writeStringProperty("source", i.source());
    json.writeStringProperty("state", i.state().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("pages", i.pages());
    json.writeNumberProperty("created", i.counts().created());
    json.writeNumberProperty("changed", i.counts().changed());
    json.writeNumberProperty("unchanged", i.counts().unchanged());
    json.writeNumberProperty("failed", i.counts().failed());
    Json.array(
        json,
        "failures",
        i.failures(),
        failure -> {
          json.writeStartObject();
          json.writeNumberProperty("page", failure.page());
          json.writeStringProperty("detail", failure.detail());
          json.writeEndObject();
        });
    Json.text(json, "startedAt", i.startedAt());
    Json.text(json, "updatedAt", i.updatedAt());
  }
}
