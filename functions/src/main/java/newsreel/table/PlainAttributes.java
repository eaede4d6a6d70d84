package newsreel.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps attributes to values that JSON has, and back. Number sets become sets. */
final class PlainAttributes {
  private PlainAttributes() {}

  static Map<String, Object> of(Map<String, AttributeValue> attributes) {
    Map<String, Object> plain = new TreeMap<>();
    attributes.forEach((name, value) -> plain.put(name, of(value)));
    return plain;
  }

  private static Object of(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new BigDecimal(value.n());
      case BOOL -> value.bool();
      case B -> value.b().asByteArray();
      case NS ->
          value.ns().stream().map(BigDecimal::new).collect(Collectors.toCollection(TreeSet::new));
      case L -> value.l().stream().map(PlainAttributes::of).toList();
      case M -> of(value.m());
      default -> throw new IllegalArgumentException("an attribute of the type " + value.type());
    };
  }

  static Map<String, AttributeValue> read(Object plain) {
    if (!(plain instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a part is an object");
    }
    Map<String, AttributeValue> attributes = new TreeMap<>();
    map.forEach((name, value) -> attributes.put(String.valueOf(name), value(value)));
    return attributes;
  }

  private static AttributeValue value(Object plain) {
    return switch (plain) {
      case String text -> AttributeValue.fromS(text);
      case BigDecimal number -> AttributeValue.fromN(number.toPlainString());
      case Boolean truth -> AttributeValue.fromBool(truth);
      case byte[] bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
      case Set<?> numbers -> AttributeValue.fromNs(numbers.stream().map(Object::toString).toList());
      case List<?> list -> AttributeValue.fromL(list.stream().map(PlainAttributes::value).toList());
      case Map<?, ?> map -> AttributeValue.fromM(read(map));
      default -> throw new IllegalArgumentException("a value of no type that is kept");
    };
  }
}
