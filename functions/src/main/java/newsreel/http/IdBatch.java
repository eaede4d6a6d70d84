package newsreel.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import newsreel.json.Json;
import newsreel.values.ContentType;
import newsreel.values.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the items named by the body {@code {"ids": […]}} of a POST, as a list reads those in its
 * query. CloudFront refuses addresses longer than 8,192 bytes.
 */
public final class IdBatch {
  private static final int MAX_BODY = 64 * 1024;

  private IdBatch() {}

  /**
   * @param list gives the same answer for {@code ids} in the query
   * @throws ProblemException 400, 413 or 415 if the body does not have that form
   */
  public static Response answer(Request request, Function<Request, Response> list) {
    Map<String, String> query = new HashMap<>(request.query());
    query.put("ids", String.join(",", ids(request)));
    Response response =
        list.apply(
            new Request(
                request.routeKey(),
                request.pathParameters(),
                query,
                withoutConditions(request.headers()),
                request.body(),
                request.sentAsText(),
                request.caller(),
                request.baseUrl()));
    SequencedMap<String, String> headers = new LinkedHashMap<>(response.headers());
    headers.remove("link"); // it leads to an address with the ids in it
    headers.put("cache-control", "no-store");
    return Response.of(response.status(), headers, response.body());
  }

  private static Map<String, String> withoutConditions(Map<String, String> headers) {
    Map<String, String> others = new HashMap<>(headers);
    others.keySet().removeIf(name -> name.startsWith("if-"));
    return others;
  }

  private static List<String> ids(Request request) {
    if (request.body().length > MAX_BODY) {
      throw Problem.of(413, "The body has more than %,d bytes.".formatted(MAX_BODY)).asException();
    }
    if (!new ContentType(request.header("content-type").orElse(""))
        .mediaType()
        .equals("application/json")) {
      throw Problem.of(415, "Send {\"ids\": [\"…\"]} with a Content-Type of application/json.")
          .asException();
    }
    if (!request.header("content-encoding").orElse("identity").equals("identity")) {
      throw Problem.of(415, "The body must come without a Content-Encoding.").asException();
    }
    try (JsonParser json = Json.parser(request.body())) {
      return ids(json);
    } catch (JacksonException e) {
      throw refused("", "must be JSON such as {\"ids\": [\"harbour-tunnel-7c14581cd7d1\"]}");
    }
  }

  private static List<String> ids(JsonParser json) {
    List<String> ids = new ArrayList<>();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw refused("", "must be an object");
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      if (!json.currentName().equals("ids")) {
        throw refused("/" + json.currentName(), "is not a property of this request; ids is");
      }
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw refused("/ids", "must be a list of ids");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() != JsonToken.VALUE_STRING || json.getString().contains(",")) {
          throw refused("/ids/" + ids.size(), "must be an id");
        }
        ids.add(json.getString());
      }
    }
    return ids;
  }

  private static ProblemException refused(String pointer, String detail) {
    return Problem.of(400, "The body is not right.", List.of(new FieldError(pointer, detail)))
        .asException();
  }
}
