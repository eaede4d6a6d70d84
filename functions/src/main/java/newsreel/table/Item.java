package newsreel.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of an item or of a map inside one. Absent values are not written. */
final class Item {
  private final Map<String, AttributeValue> attributes;

  Item() {
    this(new HashMap<>());
  }

  Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  Item key(Map<String, AttributeValue> key) {
    attributes.putAll(key);
    return this;
  }

  Item put(String name, @Nullable Object value) {
    if (value != null) {
      attributes.put(name, AttributeValue.fromS(value.toString()));
    }
    return this;
  }

  Item put(String name, @Nullable Number value) {
    if (value != null) {
      attributes.put(name, AttributeValue.fromN(value.toString()));
    }
    return this;
  }

  Item put(String name, byte[] value) {
    attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
    return this;
  }

  Item put(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      attributes.put(
          name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    }
    return this;
  }

  /** Writes a number set. */
  Item putNumbers(String name, Collection<Integer> values) {
    attributes.put(
        name, AttributeValue.fromNs(values.stream().map(number -> number.toString()).toList()));
    return this;
  }

  <T> Item put(String name, @Nullable T value, BiConsumer<Item, T> writer) {
    if (value != null) {
      Item item = new Item();
      writer.accept(item, value);
      if (!item.attributes.isEmpty()) {
        attributes.put(name, AttributeValue.fromM(item.attributes));
      }
    }
    return this;
  }

  <T> Item putAll(String name, List<T> values, BiConsumer<Item, T> writer) {
    if (!values.isEmpty()) {
      List<AttributeValue> list = new ArrayList<>(values.size());
      for (T value : values) {
        Item item = new Item();
        writer.accept(item, value);
        list.add(AttributeValue.fromM(item.attributes));
      }
      attributes.put(name, AttributeValue.fromL(list));
    }
    return this;
  }

  /** Writes the attribute only if the value is true. */
  Item putTrue(String name, boolean value) {
    if (value) {
      attributes.put(name, AttributeValue.fromBool(true));
    }
    return this;
  }

  boolean isTrue(String name) {
    AttributeValue value = attributes.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  @Nullable String textOrNull(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : value.s();
  }

  byte @Nullable [] bytesOrNull(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : value.b().asByteArrayUnsafe();
  }

  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw new IllegalStateException("item without " + name + ": " + attributes.get(Keys.PK));
    }
    return text;
  }

  <T> @Nullable T valueOrNull(String name, Function<String, T> type) {
    String text = textOrNull(name);
    return text == null ? null : type.apply(text);
  }

  @Nullable Instant instantOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : StoredInstant.parse(text);
  }

  @Nullable WebUrl urlOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : new WebUrl(text);
  }

  Instant instant(String name) {
    return StoredInstant.parse(text(name));
  }

  @Nullable Integer numberOrNull(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : Integer.valueOf(value.n());
  }

  long number(String name, long otherwise) {
    AttributeValue value = attributes.get(name);
    return value == null ? otherwise : Long.parseLong(value.n());
  }

  double decimal(String name) {
    return Double.parseDouble(attributes.getOrDefault(name, AttributeValue.fromN("0")).n());
  }

  /** Reads a number set. */
  List<Integer> numbers(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? List.of() : value.ns().stream().map(Integer::valueOf).toList();
  }

  List<String> texts(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(value.l().size());
    for (AttributeValue text : value.l()) {
      texts.add(text.s());
    }
    return texts;
  }

  <T> @Nullable T mapOrNull(String name, Function<Item, T> reader) {
    AttributeValue value = attributes.get(name);
    return value == null ? null : reader.apply(new Item(value.m()));
  }

  <T> List<T> list(String name, Function<Item, T> reader) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      return List.of();
    }
    List<T> list = new ArrayList<>(value.l().size());
    for (AttributeValue map : value.l()) {
      list.add(reader.apply(new Item(map.m())));
    }
    return list;
  }
}
