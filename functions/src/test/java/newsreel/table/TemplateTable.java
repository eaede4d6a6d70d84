package newsreel.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** The table as template.yaml declares it, so that tests run on the one that is deployed. */
final class TemplateTable {
  private TemplateTable() {}

  static CreateTableRequest request(String name) {
    Node properties = at(at(at(template(), "Resources"), "Table"), "Properties");
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(text(properties, "BillingMode"))
        .keySchema(keys(properties))
        .attributeDefinitions(
            elements(at(properties, "AttributeDefinitions")).stream()
                .map(
                    a ->
                        AttributeDefinition.builder()
                            .attributeName(text(a, "AttributeName"))
                            .attributeType(text(a, "AttributeType"))
                            .build())
                .toList())
        .globalSecondaryIndexes(
            elements(at(properties, "GlobalSecondaryIndexes")).stream()
                .map(TemplateTable::index)
                .toList())
        .streamSpecification(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(text(at(properties, "StreamSpecification"), "StreamViewType"))
                .build())
        .build();
  }

  private static GlobalSecondaryIndex index(Node index) {
    Node projection = at(index, "Projection");
    return GlobalSecondaryIndex.builder()
        .indexName(text(index, "IndexName"))
        .keySchema(keys(index))
        .projection(
            Projection.builder()
                .projectionType(text(projection, "ProjectionType"))
                .nonKeyAttributes(attributes(projection))
                .build())
        .build();
  }

  private static @Nullable Collection<String> attributes(Node projection) {
    return text(projection, "ProjectionType").equals("INCLUDE")
        ? elements(at(projection, "NonKeyAttributes")).stream()
            .map(n -> ((ScalarNode) n).getValue())
            .toList()
        : null;
  }

  private static List<KeySchemaElement> keys(Node of) {
    return elements(at(of, "KeySchema")).stream()
        .map(
            k ->
                KeySchemaElement.builder()
                    .attributeName(text(k, "AttributeName"))
                    .keyType(text(k, "KeyType"))
                    .build())
        .toList();
  }

  private static Node template() {
    try {
      return new Compose(LoadSettings.builder().build())
          .composeString(Files.readString(Path.of("../template.yaml")))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node at(Node mapping, String key) {
    for (NodeTuple tuple : ((MappingNode) mapping).getValue()) {
      if (((ScalarNode) tuple.getKeyNode()).getValue().equals(key)) {
        return tuple.getValueNode();
      }
    }
    throw new AssertionError("template.yaml has no " + key);
  }

  private static String text(Node mapping, String key) {
    return ((ScalarNode) at(mapping, key)).getValue();
  }

  private static List<Node> elements(Node sequence) {
    return ((SequenceNode) sequence).getValue();
  }
}
