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
 * The fields of a record by their names in the API: tells which changed, and keeps some of them.
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
   * Copies those fields of {@code stored} to {@code builder} that {@code keep} selects, given the
   * field's name and the value in {@code page}.
   */
  void copy(R stored, R page, B builder, BiPredicate<String, @Nullable Object> keep) {
    fields.forEach(
        (name, field) -> {
          if (keep.test(name, field.get().apply(page))) {
            field.copy(stored, builder);
          }
        });
  }

  /** Returns what a revision changes: fields and availability. */
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
