package newsreel.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What API Gateway makes of a function's answer: payload format 2.0. */
final class ProxyResponse {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ProxyResponse() {}

  /**
   * @throws tools.jackson.core.JacksonException where the answer is no JSON
   * @throws IllegalArgumentException where it is JSON of another shape
   */
  static HttpAnswer read(byte[] answer) {
    JsonNode json = JSON.readTree(answer);
    if (json.isMissingNode()) {
      throw new IllegalArgumentException("it is empty");
    }
    if (!json.path("statusCode").isIntegralNumber()) {
      return new HttpAnswer(200, Map.of("content-type", "application/json"), List.of(), answer);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    json.path("headers")
        .properties()
        .forEach(
            header ->
                headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().asString()));
    headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    List<String> cookies = new ArrayList<>();
    json.path("cookies").forEach(cookie -> cookies.add(cookie.asString()));
    String body = json.path("body").asString("");
    return new HttpAnswer(
        json.path("statusCode").intValue(),
        headers,
        cookies,
        json.path("isBase64Encoded").asBoolean(false)
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }
}
