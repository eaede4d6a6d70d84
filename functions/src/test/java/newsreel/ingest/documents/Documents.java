package newsreel.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import newsreel.values.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads documents of tests, written with apostrophes for quotation marks. */
final class Documents {
  private Documents() {}

  static JsonObject object(String json, List<FieldError> errors) {
    return new JsonObject(
        JsonDocuments.object(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), "", errors);
  }

  static <T> T read(String json, Function<JsonObject, @Nullable T> reader) {
    List<FieldError> errors = new ArrayList<>();
    T document = reader.apply(object(json, errors));
    assertThat(errors).isEmpty();
    return Objects.requireNonNull(document);
  }

  /** Each as its pointer and what must be. */
  static List<String> errors(String json, Function<JsonObject, ? extends @Nullable Object> reader) {
    List<FieldError> errors = new ArrayList<>();
    var _ = reader.apply(object(json, errors));
    return errors.stream().map(error -> error.pointer() + " " + error.detail()).toList();
  }
}
