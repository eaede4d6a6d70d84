package newsreel.ingest.documents;

import newsreel.values.Texts;
import tools.jackson.databind.JsonNode;

/** What can be said about a JSON value before it is read. */
final class SentValue {
  private SentValue() {}

  /** Whether a value is a text that shows nothing. */
  static boolean isBlank(JsonNode value) {
    return value.isString()
        && Texts.isBlank(value.asString())
        && value.asString().codePoints().noneMatch(SentValue::isHalfAPair);
  }

  /**
   * Whether an object has properties, and no value in any: what a form sends that was not filled
   * in.
   */
  static boolean isUnfilled(JsonNode value) {
    return value.isObject()
        && !value.isEmpty()
        && value.valueStream().allMatch(one -> one.isNull() || isBlank(one));
  }

  /** Returns the value's type in words for its sender. */
  static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> "a number";
      case BOOLEAN -> value.toString();
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a text";
      default -> "null";
    };
  }

  static boolean isHalfAPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
