package newsreel.local.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newsreel.local.template.TemplateNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A table as template.yaml declares it.
 *
 * @param name its logical id, which is its name here
 */
public record TableBlueprint(String name, TemplateNode properties) {
  public CreateTableRequest creation() {
    CreateTableRequest.Builder table =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                properties.at("AttributeDefinitions").list().stream()
                    .map(TableBlueprint::attribute)
                    .toList())
            .keySchema(keys(properties));
    List<GlobalSecondaryIndex> indexes =
        properties.at("GlobalSecondaryIndexes").list().stream().map(TableBlueprint::index).toList();
    if (!indexes.isEmpty()) {
      table.globalSecondaryIndexes(indexes);
    }
    TemplateNode view = properties.at("StreamSpecification", "StreamViewType");
    if (!view.isAbsent()) {
      table.streamSpecification(stream -> stream.streamEnabled(true).streamViewType(view.text()));
    }
    return table.build();
  }

  /** The attribute that tells when an item may be removed. */
  Optional<String> expiry() {
    TemplateNode attribute = properties.at("TimeToLiveSpecification", "AttributeName");
    return attribute.isAbsent() ? Optional.empty() : Optional.of(attribute.text());
  }

  private static AttributeDefinition attribute(TemplateNode definition) {
    return AttributeDefinition.builder()
        .attributeName(definition.at("AttributeName").text())
        .attributeType(definition.at("AttributeType").text())
        .build();
  }

  private static List<KeySchemaElement> keys(TemplateNode owner) {
    return owner.at("KeySchema").list().stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.at("AttributeName").text())
                    .keyType(key.at("KeyType").text())
                    .build())
        .map(Objects::requireNonNull)
        .toList();
  }

  private static GlobalSecondaryIndex index(TemplateNode index) {
    Projection.Builder projection =
        Projection.builder().projectionType(index.at("Projection", "ProjectionType").text());
    List<String> attributes = index.at("Projection", "NonKeyAttributes").texts();
    if (!attributes.isEmpty()) {
      projection.nonKeyAttributes(attributes);
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.at("IndexName").text())
        .keySchema(keys(index))
        .projection(projection.build())
        .build();
  }
}
