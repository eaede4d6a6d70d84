package newsreel.ingest.http;

import java.util.Map;
import java.util.function.Function;
import newsreel.catalog.CatalogOrigin;
import newsreel.catalog.ports.Origins;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;

/** Tells writers which catalogue this is. */
public final class CatalogRoutes {
  private final Origins origins;

  public CatalogRoutes(Origins origins) {
    this.origins = origins;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/catalog", request -> read());
  }

  private Response read() {
    CatalogOrigin origin = origins.origin();
    return Response.of(
            200,
            "application/json",
            Json.object(
                json -> {
                  json.writeStringProperty("type", "catalog");
                  json.writeStringProperty("id", origin.id());
                  Json.text(json, "createdAt", origin.createdAt());
                }))
        .with("cache-control", "no-store");
  }
}
