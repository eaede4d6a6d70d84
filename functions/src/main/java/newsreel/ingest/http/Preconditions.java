package newsreel.ingest.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsreel.http.Conditional;
import newsreel.http.ETag;
import newsreel.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a write requires of the stored item: {@code If-Match}, {@code If-Unmodified-Since} and
 * {@code If-None-Match} (RFC 9110, section 13.2.2).
 */
final class Preconditions {
  private Preconditions() {}

  /**
   * @param representations the bytes that a GET of the item without parameters returns: to the
   *     public, and in a preview
   * @param modified when the item was last written; null if unknown
   */
  static <T> Predicate<T> of(
      Request request,
      Function<T, Stream<byte[]>> representations,
      @Nullable Function<T, Instant> modified) {
    Optional<String> ifMatch = request.header("if-match");
    Optional<String> ifNoneMatch = request.header("if-none-match");
    return item -> {
      if (ifMatch.isEmpty()
          && modified != null
          && Conditional.isModifiedSince(request, modified.apply(item))) {
        return false;
      }
      if (ifMatch.isEmpty() && ifNoneMatch.isEmpty()) {
        return true;
      }
      List<ETag> tags = representations.apply(item).map(ETag::of).toList();
      return (ifMatch.isEmpty() || tags.stream().anyMatch(tag -> tag.isNamedBy(ifMatch.get())))
          && (ifNoneMatch.isEmpty()
              || tags.stream().noneMatch(tag -> tag.isNamedBy(ifNoneMatch.get())));
    };
  }

  /**
   * Returns the precondition of a PUT, which may create an item: {@code If-None-Match: *} requires
   * that there is none, {@code If-Match} that there is one.
   */
  static <T> Predicate<Optional<T>> ofPut(
      Request request,
      Function<T, Stream<byte[]>> representations,
      @Nullable Function<T, Instant> modified) {
    Predicate<T> stored = of(request, representations, modified);
    boolean mustBeThere = request.header("if-match").isPresent();
    return item -> item.isPresent() ? stored.test(item.get()) : !mustBeThere;
  }
}
