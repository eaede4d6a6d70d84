package newsreel.lambda;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The event that API Gateway makes of a request (payload 2.0); what writes has a token. */
final class ApiEvent {
  private ApiEvent() {}

  static byte[] of(
      String routeKey,
      URI uri,
      Map<String, String> parameters,
      Map<String, String> headers,
      byte[] body,
      String method) {
    ObjectNode event = Api.JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", routeKey).put("rawPath", uri.getRawPath());
    event.set("headers", Api.JSON.valueToTree(headers));
    event.set("queryStringParameters", Api.JSON.valueToTree(query(uri)));
    event.set("pathParameters", Api.JSON.valueToTree(parameters));
    ObjectNode context = event.putObject("requestContext");
    context.put("domainName", "api.example.org").putObject("http").put("method", method);
    if (!method.equals("GET") && !method.equals("HEAD")) {
      context
          .putObject("authorizer")
          .putObject("jwt")
          .putObject("claims")
          .put("sub", "desk")
          .put("scope", "catalog:write");
    }
    event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
    return Api.JSON.writeValueAsBytes(event);
  }

  static Map<String, String> query(URI uri) {
    Map<String, String> query = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String pair : uri.getRawQuery().split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts.length > 1 ? decode(parts[1]) : "");
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
