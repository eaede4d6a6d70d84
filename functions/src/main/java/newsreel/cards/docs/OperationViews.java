package newsreel.cards.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.cards.docs.DocsView.Answer;
import newsreel.cards.docs.DocsView.Body;
import newsreel.cards.docs.DocsView.Content;
import newsreel.cards.docs.DocsView.Field;
import newsreel.cards.docs.DocsView.OperationView;
import newsreel.cards.docs.DocsView.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns the contract's operations into what the page says of them.
 *
 * @param baseUrl scheme and authority of this API
 */
record OperationViews(ContractTree contract, SchemaViews schemas, String baseUrl) {
  List<Section> sections() {
    return contract.root().path("tags").values().stream().map(this::section).toList();
  }

  private Section section(JsonNode tag) {
    String name = tag.path("name").asString();
    List<OperationView> operations = new ArrayList<>();
    contract
        .root()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (operation.getValue().at("/tags/0").asString("").equals(name)) {
                            operations.add(
                                of(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    path.getValue().path("parameters"),
                                    operation.getValue()));
                          }
                        }));
    return new Section(
        "tag-" + name.toLowerCase(Locale.ROOT),
        name,
        tag.path("description").asString(""),
        operations);
  }

  private OperationView of(String method, String path, JsonNode common, JsonNode operation) {
    List<Field> parameters =
        Stream.concat(common.values().stream(), operation.path("parameters").values().stream())
            .map(contract::follow)
            .map(this::parameter)
            .toList();
    @Nullable Body body =
        operation.has("requestBody") ? body(contract.follow(operation.path("requestBody"))) : null;
    boolean token = !operation.path("security").isEmpty();
    return new OperationView(
        operation.path("operationId").asString(),
        method,
        path,
        operation.path("summary").asString(),
        Prose.of(operation.path("description").asString("")),
        token,
        parameters,
        body,
        operation.path("responses").properties().stream()
            .map(answer -> answer(answer.getKey(), contract.follow(answer.getValue())))
            .toList(),
        CurlCommand.of(method, baseUrl + path, parameters, body, token));
  }

  private Field parameter(JsonNode parameter) {
    return schemas.field(
        parameter.path("name").asString(),
        parameter.path("in").asString(),
        parameter.path("required").asBoolean(false),
        parameter);
  }

  private Body body(JsonNode body) {
    return new Body(Prose.of(body.path("description").asString("")), contents(body));
  }

  private Answer answer(String status, JsonNode answer) {
    return new Answer(
        status,
        Prose.of(answer.path("description").asString("")),
        List.copyOf(answer.path("headers").propertyNames()),
        contents(answer));
  }

  private List<Content> contents(JsonNode described) {
    return described.path("content").properties().stream()
        .map(
            content ->
                new Content(
                    content.getKey(),
                    schemas.type(content.getValue().path("schema")),
                    examples(content.getValue())))
        .toList();
  }

  private List<String> examples(JsonNode content) {
    Stream<JsonNode> named =
        content.path("examples").values().stream()
            .map(contract::follow)
            .map(example -> example.path("value"));
    return Stream.concat(
            Optional.of(content.path("example")).filter(one -> !one.isMissingNode()).stream(),
            named)
        .map(example -> example.isString() ? example.asString() : example.toPrettyString())
        .toList();
  }
}
