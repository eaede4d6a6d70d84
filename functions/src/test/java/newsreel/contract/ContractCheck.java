package newsreel.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newsreel.contract.Schemas.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds an exchange against openapi.yaml: the status, the headers and the body of the answer, and,
 * where the API took the request, its parameters and its body.
 */
public final class ContractCheck {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SHOWN = 1_500;

  /** An answer to {@code fields}. */
  private static final String PART = "application/json; profile=part";

  private static final ContractCheck CHECK = new ContractCheck(Contract.get());

  private final Contract contract;
  private final Schemas schemas;

  private ContractCheck(Contract contract) {
    this.contract = contract;
    this.schemas = new Schemas(contract);
  }

  /**
   * @throws AssertionError where the exchange is not as the contract says, with every reason
   */
  public static void hold(Exchange exchange) {
    List<String> faults = CHECK.faults(exchange);
    if (!faults.isEmpty()) {
      String body = new String(exchange.body(), StandardCharsets.UTF_8);
      throw new AssertionError(
          "openapi.yaml does not say this of %s with %s:%n - %s%n%d %s%n%s"
              .formatted(
                  exchange.routeKey(),
                  exchange.query(),
                  String.join(System.lineSeparator() + " - ", faults),
                  exchange.status(),
                  exchange.headers(),
                  body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body));
    }
  }

  private List<String> faults(Exchange exchange) {
    JsonNode operation = contract.operation(exchange.routeKey()).orElse(null);
    if (operation == null) {
      return List.of("the route is not documented");
    }
    List<String> faults = new ArrayList<>();
    if (exchange.status() < 400) {
      parameters(exchange, faults::add);
      requestBody(exchange, operation, faults::add);
    }
    JsonNode response = contract.resolved(operation.path("responses").path("" + exchange.status()));
    if (response.isMissingNode()) {
      faults.add("the status " + exchange.status() + " is not documented");
    } else {
      headers(exchange, response, faults::add);
      body(exchange, response, faults::add);
    }
    return faults;
  }

  private void parameters(Exchange exchange, Consumer<String> faults) {
    Map<String, JsonNode> documented = contract.parameters(exchange.routeKey(), "query");
    exchange
        .query()
        .forEach(
            (name, text) -> {
              JsonNode parameter = documented.get(name);
              if (parameter == null) {
                faults.accept("the query parameter " + name + " is not documented");
              } else if (!text.isEmpty() || !parameter.path("allowEmptyValue").asBoolean(false)) {
                JsonNode schema = contract.resolved(parameter.path("schema"));
                schemas
                    .faults(schema, Form.PUBLISHED, parsed(schema, text))
                    .forEach(f -> faults.accept("query parameter " + name + ": " + f));
              }
            });
  }

  /** A parameter's text as a JSON value of the schema's type; a repeated word counts once. */
  private static JsonNode parsed(JsonNode schema, String text) {
    return switch (schema.path("type").asString("")) {
      case "integer", "boolean" -> JSON.readTree(text);
      case "array" -> {
        ArrayNode array = JSON.createArrayNode();
        Stream.of(text.split(",", -1)).map(String::strip).distinct().forEach(array::add);
        yield array;
      }
      default -> JsonNodeFactory.instance.stringNode(text);
    };
  }

  private void requestBody(Exchange exchange, JsonNode operation, Consumer<String> faults) {
    JsonNode content = contract.resolved(operation.path("requestBody")).path("content");
    if (content.isMissingNode()) {
      return;
    }
    String type = mediaType(exchange.requestHeaders());
    if (!content.has(type)) {
      faults.accept("a request of type \"" + type + "\" was taken, which is not documented");
    } else if (type.endsWith("json")) {
      schemas
          .faults(
              content.path(type).path("schema"),
              Form.PUBLISHED,
              JSON.readTree(exchange.requestBody()))
          .forEach(f -> faults.accept("a request was taken in which " + f));
    }
  }

  private void headers(Exchange exchange, JsonNode response, Consumer<String> faults) {
    Map<String, JsonNode> documented = new TreeMap<>();
    Stream.of(contract.root().path("x-headers-of-every-answer"), response.path("headers"))
        .forEach(
            headers ->
                headers.forEachEntry(
                    (name, header) ->
                        documented.put(name.toLowerCase(Locale.ROOT), contract.resolved(header))));
    exchange
        .headers()
        .forEach(
            (name, value) -> {
              JsonNode header = documented.get(name);
              if (header != null) {
                schemas
                    .faults(
                        header.path("schema"),
                        Form.PUBLISHED,
                        JsonNodeFactory.instance.stringNode(value))
                    .forEach(f -> faults.accept("header " + name + ": " + f));
              } else if (!name.equals("content-type")) {
                faults.accept("the header " + name + " is not documented");
              }
            });
    documented.forEach(
        (name, header) -> {
          if (header.path("required").asBoolean(false) && !exchange.headers().containsKey(name)) {
            faults.accept("the header " + name + " is missing");
          }
        });
  }

  private void body(Exchange exchange, JsonNode response, Consumer<String> faults) {
    JsonNode content = response.path("content");
    String sent = exchange.headers().getOrDefault("content-type", "");
    boolean part = content.has(PART) && selects(exchange);
    if (part != sent.equals(PART)) {
      faults.accept("the content type \"%s\" is not as `fields` asks".formatted(sent));
    }
    String type = mediaType(exchange.headers());
    if (content.isMissingNode()) {
      if (exchange.body().length > 0) {
        faults.accept("a body is not documented");
      }
      return;
    }
    if (!content.has(type)) {
      faults.accept(
          "the content type \"%s\" is not documented, but %s"
              .formatted(type, content.propertyNames()));
      return;
    }
    if (!type.endsWith("json")) {
      return;
    }
    try {
      schemas
          .faults(
              content.path(part ? PART : type).path("schema"),
              form(exchange),
              JSON.readTree(exchange.body()))
          .forEach(faults);
    } catch (JacksonException e) {
      faults.accept("the body is not JSON");
    }
  }

  private static boolean selects(Exchange exchange) {
    return !exchange.query().getOrDefault("fields", "").isBlank();
  }

  private static Form form(Exchange exchange) {
    Map<String, String> query = exchange.query();
    boolean whole =
        exchange.routeKey().endsWith("/batch")
            || Stream.of("ids", "url", "article", "include")
                .anyMatch(name -> query.containsKey(name));
    return whole ? Form.WHOLE : Form.SUMMARY;
  }

  private static String mediaType(Map<String, String> headers) {
    return headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
  }
}
