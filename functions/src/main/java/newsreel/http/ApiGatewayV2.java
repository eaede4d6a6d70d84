package newsreel.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Converts the event of an API Gateway HTTP API, payload format 2.0, to a {@link Request}, and a
 * {@link Response} to its answer. No other class knows the event.
 */
public final class ApiGatewayV2 {
  private final Optional<String> baseUrl;

  /**
   * @param baseUrl the start of all links; empty for the domain in the event
   */
  public ApiGatewayV2(Optional<String> baseUrl) {
    this.baseUrl = baseUrl;
  }

  public Request read(byte[] event) {
    Fields fields = new Fields();
    try (JsonParser json = Json.parser(event)) {
      json.nextToken();
      readEvent(json, fields);
    }
    byte[] body =
        fields.base64
            ? Base64.getDecoder().decode(fields.body)
            : fields.body.getBytes(StandardCharsets.UTF_8);
    return new Request(
        fields.routeKey,
        fields.pathParameters,
        fields.query,
        fields.headers,
        body,
        !fields.base64,
        fields.authorized ? new Caller(Optional.ofNullable(fields.subject), fields.scopes) : null,
        baseUrl.orElse("https://" + fields.domainName));
  }

  private static final class Fields {
    String routeKey = "";
    String body = "";
    boolean base64;
    String domainName = "localhost";
    Map<String, String> pathParameters = Map.of();
    Map<String, String> query = Map.of();
    Map<String, String> headers = Map.of();
    boolean authorized;
    @Nullable String subject;
    Set<String> scopes = Set.of();
  }

  private static void readEvent(JsonParser json, Fields fields) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "routeKey" -> fields.routeKey = json.getString();
        case "body" -> fields.body = textOr(json, "");
        case "isBase64Encoded" -> fields.base64 = json.getBooleanValue();
        case "pathParameters" -> fields.pathParameters = texts(json);
        case "queryStringParameters" -> fields.query = texts(json);
        case "headers" -> fields.headers = texts(json);
        case "requestContext" -> readContext(json, fields);
        default -> json.skipChildren();
      }
    }
  }

  private static void readContext(JsonParser json, Fields fields) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "domainName" -> fields.domainName = textOr(json, fields.domainName);
        case "authorizer", "jwt" -> readContext(json, fields);
        case "claims" -> readClaims(texts(json), fields);
        case "scopes" -> json.skipChildren();
        default -> json.skipChildren();
      }
    }
  }

  private static void readClaims(Map<String, String> claims, Fields fields) {
    fields.authorized = true;
    fields.subject = claims.getOrDefault("sub", claims.get("client_id"));
    fields.scopes =
        Arrays.stream(claims.getOrDefault("scope", "").split(" ", -1))
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> texts(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return Map.of();
    }
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (json.nextToken().isScalarValue()) {
        String text = textOr(json, "");
        texts.put(name, text);
      } else {
        json.skipChildren();
      }
    }
    return texts;
  }

  private static String textOr(JsonParser json, String otherwise) {
    String text = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getValueAsString();
    return text == null ? otherwise : text;
  }

  public static byte[] write(Response response) {
    return Json.bytes(
        json -> {
          boolean plain = isText(response);
          json.writeStartObject();
          json.writeNumberProperty("statusCode", response.status());
          json.writeObjectPropertyStart("headers");
          for (Map.Entry<String, String> header : response.headers().entrySet()) {
            json.writeStringProperty(header.getKey(), header.getValue());
          }
          json.writeEndObject();
          json.writeBooleanProperty("isBase64Encoded", !plain);
          if (plain) {
            json.writeName("body");
            json.writeUTF8String(response.body(), 0, response.body().length);
          } else {
            json.writeStringProperty("body", Base64.getEncoder().encodeToString(response.body()));
          }
          json.writeEndObject();
        });
  }

  private static boolean isText(Response response) {
    String type = response.headers().getOrDefault("content-type", "");
    return !response.headers().containsKey("content-encoding")
        && (!type.startsWith("image/") || type.endsWith("+xml"));
  }
}
