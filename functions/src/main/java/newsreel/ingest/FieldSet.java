package newsreel.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import newsreel.catalog.Availability;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record by their names in the API: to tell what changed, and to keep some as they
 * are.
 *
 * @param <R> the record
 * @param <B> its builder
 */
public final class FieldSet<R, B> {
  private final Map<String, Field<R, B, ?>> fields = new LinkedHashMap<>();

  private record Field<R, B, T extends @Nullable Object>(Function<R, T> get, BiConsumer<B, T> set) {
    void copy(R from, B to) {
      set.accept(to, get.apply(from));
    }
  }

  <T extends @Nullable Object> FieldSet<R, B> with(
      String name, Function<R, T> get, BiConsumer<B, T> set) {
    fields.put(name, new Field<>(get, set));
    return this;
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /**
   * Copies to {@code builder} those fields of {@code stored} of which {@code keep} says so, given
   * the name and what {@code page} has there.
   */
  void copy(R stored, R page, B builder, BiPredicate<String, @Nullable Object> keep) {
    fields.forEach(
        (name, field) -> {
          if (keep.test(name, field.get().apply(page))) {
            field.copy(stored, builder);
          }
        });
  }

  /** What a revision changes: fields, and the availability. */
  Set<String> changed(R before, R after, Availability was, Availability is) {
    Set<String> changed = changed(before, after);
    if (!was.equals(is)) {
      changed.add("availability");
    }
    return changed;
  }

  Set<String> changed(R before, R after) {
    Set<String> changed = new TreeSet<>();
    fields.forEach(
        (name, field) -> {
          if (!Objects.equals(field.get().apply(before), field.get().apply(after))) {
            changed.add(name);
          }
        });
    return changed;
  }
}
