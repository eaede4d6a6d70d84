package newsreel.http;

import newsreel.json.Json;
import newsreel.values.FieldError;
import tools.jackson.core.JsonGenerator;

/** Writes a problem as {@code application/problem+json}. */
public final class ProblemJson {
  private ProblemJson() {}

  public static Response response(Problem problem) {
    Response response =
        Response.of(
            problem.status(), Problem.CONTENT_TYPE, Json.bytes(json -> write(json, problem)));
    return switch (problem.status()) {
      case 404, 410 -> response.with("cache-control", "public, max-age=5");
      case 503 -> response.with("cache-control", "no-store").with("retry-after", "1");
      default -> response.with("cache-control", "no-store");
    };
  }

  public static void write(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("type", problem.type());
    json.writeStringProperty("title", problem.title());
    json.writeNumberProperty("status", problem.status());
    json.writeStringProperty("detail", problem.detail());
    problem.members().forEach(json::writeStringProperty);
    if (!problem.errors().isEmpty()) {
      json.writeArrayPropertyStart("errors");
      for (FieldError error : problem.errors()) {
        json.writeStartObject();
        json.writeStringProperty("pointer", error.pointer());
        json.writeStringProperty("detail", error.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
