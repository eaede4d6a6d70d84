package newsreel.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.catalog.Derived;
import newsreel.catalog.ports.RebuildState;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import tools.jackson.core.JsonGenerator;

/** Answers how far rebuilds are, and goes on with one for some seconds at each request. */
public final class RebuildRoutes {
  /** Well before API Gateway gives up, with the slowest page still to come. */
  private static final Duration WORK = Duration.ofSeconds(8);

  /** Failures that are told of one part. */
  private static final int MAX_FAILURES = 20;

  private final Rebuild rebuild;
  private final Clock clock;

  public RebuildRoutes(Rebuild rebuild, Clock clock) {
    this.rebuild = rebuild;
    this.clock = clock;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/rebuilds", this::list, "POST /v1/rebuilds/{what}", this::step);
  }

  private Response list(Request request) {
    List<RebuildState> states = rebuild.states();
    return answer(
        Json.object(
            json ->
                Json.array(
                    json,
                    "rebuilds",
                    states,
                    state -> {
                      json.writeStartObject();
                      write(json, state);
                      json.writeEndObject();
                    })));
  }

  private Response step(Request request) {
    Derived what =
        Derived.of(request.pathParameter("what"))
            .filter(rebuild::knows)
            .orElseThrow(
                () ->
                    Problem.of(
                            404,
                            "There is nothing of this name to rebuild; there is %s."
                                .formatted(
                                    Stream.of(Derived.values())
                                        .filter(rebuild::knows)
                                        .map(Derived::key)
                                        .collect(Collectors.joining(", "))))
                        .asException());
    Instant end = clock.instant().plus(WORK);
    BooleanSupplier goOn = () -> clock.instant().isBefore(end);
    Rebuild.Progress progress = rebuild.step(what, run(request), goOn);
    return answer(
        Json.object(
            json -> {
              write(json, progress.state());
              Json.array(
                  json,
                  "failures",
                  progress.failures().stream().limit(MAX_FAILURES).toList(),
                  failure -> {
                    json.writeStartObject();
                    json.writeStringProperty(
                        "type", failure.item().kind().name().toLowerCase(Locale.ROOT));
                    json.writeStringProperty("id", failure.item().id());
                    json.writeStringProperty("detail", failure.reason());
                    json.writeEndObject();
                  });
            }));
  }

  private static long run(Request request) {
    return request
        .queryParameter("run")
        .map(
            text -> {
              try {
                return Long.parseLong(text);
              } catch (NumberFormatException e) {
                throw Parameters.bad("run", "run is the number that the answer before gave");
              }
            })
        .orElse(0L);
  }

  private static Response answer(byte[] body) {
    return Response.of(200, "application/json", body).with("cache-control", "no-store");
  }

  private static void write(JsonGenerator json, RebuildState state) {
    json.writeStringProperty("what", state.what().key());
    json.writeStringProperty(
        "state", state.isRunning() ? "running" : state.version() == 0 ? "unknown" : "done");
    json.writeNumberProperty("layout", state.layout());
    json.writeNumberProperty("current", state.what().layout());
    json.writeNumberProperty("run", state.run());
    json.writeNumberProperty("visited", state.visited());
    json.writeNumberProperty("failed", state.failed());
    Optional.ofNullable(state.startedAt()).ifPresent(at -> Json.text(json, "startedAt", at));
    Optional.ofNullable(state.updatedAt()).ifPresent(at -> Json.text(json, "updatedAt", at));
  }
}
