package newsreel.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.json.Json;

/**
 * What goes back over HTTP.
 *
 * @param headers by lower-case name
 * @param cookies each the value of a Set-Cookie header
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(
    int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  /** An answer of the gateway's own, as API Gateway words it. */
  static HttpAnswer message(int status, String message) {
    return new HttpAnswer(
        status,
        Map.of("content-type", "application/json"),
        List.of(),
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("message", message);
              json.writeEndObject();
            }));
  }

  static HttpAnswer problem(int status, String detail) {
    return new HttpAnswer(
        status,
        Map.of("content-type", Problem.CONTENT_TYPE),
        List.of(),
        Json.bytes(json -> ProblemJson.write(json, Problem.of(status, detail))));
  }

  HttpAnswer with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new HttpAnswer(status, all, cookies, body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
