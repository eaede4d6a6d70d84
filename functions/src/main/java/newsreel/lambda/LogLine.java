package newsreel.lambda;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.ports.UnavailableException;
import newsreel.json.Json;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.core.JsonGenerator;

/**
 * What is logged about an invocation: one object, which also carries the metrics in CloudWatch's
 * embedded metric format. Values that a caller chose freely are cut to {@link #MAX_TEXT}; tokens
 * and bodies are never logged.
 */
final class LogLine {
  static final int MAX_TEXT = 200;
  private static final int MAX_FRAMES = 40;
  private static final String NAMESPACE = "Newsreel";

  enum Unit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  private record Metric(String name, Unit unit) {}

  private final Instant at;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Number> numbers = new LinkedHashMap<>();
  private final Map<List<String>, List<Metric>> metrics = new LinkedHashMap<>();
  private final List<Throwable> failures = new ArrayList<>();
  private Level level = Level.INFO;

  LogLine(Instant at) {
    this.at = at;
  }

  LogLine with(String name, @Nullable String value) {
    if (value != null) {
      texts.put(name, value.length() > MAX_TEXT ? value.substring(0, MAX_TEXT) + "…" : value);
    }
    return this;
  }

  LogLine with(String name, @Nullable Number value) {
    if (value != null) {
      numbers.put(name, value);
    }
    return this;
  }

  /**
   * Adds a metric.
   *
   * @param dimensions names of properties that have a text in this line
   */
  LogLine metric(String name, Unit unit, Number value, List<String> dimensions) {
    numbers.put(name, value);
    List<Metric> alike = metrics.get(dimensions);
    if (alike == null) {
      alike = new ArrayList<>();
      metrics.put(dimensions, alike);
    }
    alike.add(new Metric(name, unit));
    return this;
  }

  /** Logs a failure: a busy table as a warning, anything else as an error. */
  LogLine failure(Throwable failure) {
    failures.add(failure);
    Level found = failure instanceof UnavailableException ? Level.WARNING : Level.ERROR;
    level = level.compareTo(found) < 0 ? found : level;
    return this;
  }

  Level level() {
    return level;
  }

  byte[] json() {
    byte[] line = Json.object(this::write);
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    return ended;
  }

  private void write(JsonGenerator json) {
    Json.text(json, "timestamp", at);
    json.writeStringProperty("level", level == Level.WARNING ? "WARN" : level.name());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringProperty(text.getKey(), text.getValue());
    }
    for (Map.Entry<String, Number> number : numbers.entrySet()) {
      number(json, number.getKey(), number.getValue());
    }
    if (!failures.isEmpty()) {
      Json.array(json, "failures", failures, failure -> writeFailure(json, failure));
    }
    if (!metrics.isEmpty()) {
      json.writeObjectPropertyStart("_aws");
      json.writeNumberProperty("Timestamp", at.toEpochMilli());
      json.writeArrayPropertyStart("CloudWatchMetrics");
      for (Map.Entry<List<String>, List<Metric>> alike : metrics.entrySet()) {
        write(json, alike.getKey(), alike.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void number(JsonGenerator json, String name, Number value) {
    if (value instanceof Double decimal) {
      json.writeNumberProperty(name, decimal);
    } else {
      json.writeNumberProperty(name, value.longValue());
    }
  }

  private static void write(JsonGenerator json, List<String> dimensions, List<Metric> metrics) {
    json.writeStartObject();
    json.writeStringProperty("Namespace", NAMESPACE);
    json.writeArrayPropertyStart("Dimensions");
    json.writeStartArray();
    for (String dimension : dimensions) {
      json.writeString(dimension);
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayPropertyStart("Metrics");
    for (Metric metric : metrics) {
      json.writeStartObject();
      json.writeStringProperty("Name", metric.name());
      json.writeStringProperty("Unit", metric.unit().word);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * Writes a failure with its causes. Shows only AWS's own messages, because others may quote what
   * a caller sent.
   */
  private static void writeFailure(JsonGenerator json, Throwable failure) {
    json.writeStartObject();
    json.writeStringProperty("type", failure.getClass().getName());
    if (failure instanceof SdkException) {
      Json.text(json, "message", failure.getMessage());
    }
    Json.texts(
        json,
        "at",
        Arrays.stream(failure.getStackTrace())
            .limit(MAX_FRAMES)
            .map(StackTraceElement::toString)
            .toList());
    Throwable cause = failure.getCause();
    if (cause != null) {
      json.writeName("cause");
      writeFailure(json, cause);
    }
    json.writeEndObject();
  }
}
