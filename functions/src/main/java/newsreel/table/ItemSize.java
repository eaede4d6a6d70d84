package newsreel.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ports.Write.Outcome.TooLarge;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Computes an item's size as DynamoDB does ("DynamoDB item sizes and formats" in its developer
 * guide): names and texts in UTF-8, numbers by their digits, and three bytes plus one per element
 * for a list or map.
 */
final class ItemSize {
  /** Below DynamoDB's 400 KB, with room for what later writes add. */
  static final long LIMIT = 390L * 1024;

  private static final int NUMBER = 21;
  private static final int CONTAINER = 3;

  private ItemSize() {}

  static Optional<TooLarge> check(String part, Item item) {
    long bytes = of(item.attributes());
    return bytes > LIMIT ? Optional.of(new TooLarge(part, bytes, LIMIT)) : Optional.empty();
  }

  /** Returns the size in bytes. */
  static long of(Map<String, AttributeValue> attributes) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      bytes += utf8(attribute.getKey()) + of(attribute.getValue());
    }
    return bytes;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> NUMBER;
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> CONTAINER + value.l().stream().mapToLong(v -> 1 + of(v)).sum();
      case M -> CONTAINER + value.m().size() + of(value.m());
      case SS -> value.ss().stream().mapToLong(ItemSize::utf8).sum();
      case NS -> (long) NUMBER * value.ns().size();
      case BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
