package newsreel.http;

import java.util.Map;

/** Requests of tests. */
final class Requests {
  private Requests() {}

  static Request withQuery(Map<String, String> query) {
    return request("GET /v1/articles", query, Map.of());
  }

  static Request withHeaders(Map<String, String> headers) {
    return request("GET /v1/articles", Map.of(), headers);
  }

  static Request withKey(String routeKey) {
    return request(routeKey, Map.of(), Map.of());
  }

  static Request with(String routeKey, Map<String, String> query) {
    return request(routeKey, query, Map.of());
  }

  private static Request request(
      String routeKey, Map<String, String> query, Map<String, String> headers) {
    return new Request(
        routeKey,
        Map.of("id", "harbour"),
        query,
        headers,
        new byte[0],
        false,
        null,
        "https://api.example.org");
  }
}
