package newsreel.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsreel.local.gateway.Gateway;
import newsreel.local.gateway.HttpAnswer;
import newsreel.local.gateway.HttpCall;
import newsreel.local.upkeep.CatalogueCalls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue of this process, by way of its own gateway.
 *
 * @param token null where the API asks for none
 */
record OwnCatalogue(Gateway gateway, @Nullable String token) implements CatalogueCalls {
  @Override
  public JsonNode call(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("host", List.of("localhost"));
    headers.put("content-type", List.of("application/json"));
    if (token != null) {
      headers.put("authorization", List.of("Bearer " + token));
    }
    HttpAnswer answer =
        gateway.answer(new HttpCall(method, path, headers, body, "HTTP/1.1", "127.0.0.1"));
    if (answer.status() >= 300) {
      throw new IOException(answer.text());
    }
    return JsonMapper.shared().readTree(answer.body());
  }
}
