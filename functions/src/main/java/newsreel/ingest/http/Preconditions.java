package newsreel.ingest.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsreel.catalog.Revision;
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
   * @param revision which tells when the item was last written; null if that is unknown
   */
  static <T> Predicate<T> of(
      Request request,
      Function<T, Stream<byte[]>> representations,
      @Nullable Function<T, Revision> revision) {
    Optional<String> ifMatch = request.header("if-match");
    Optional<String> ifNoneMatch = request.header("if-none-match");
    return item -> {
      if (ifMatch.isEmpty()
          && revision != null
          && Conditional.isModifiedSince(request, revision.apply(item).updatedAt())) {
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
      @Nullable Function<T, Revision> revision) {
    Predicate<T> stored = of(request, representations, revision);
    boolean mustBeThere = request.header("if-match").isPresent();
    return item -> item.isPresent() ? stored.test(item.get()) : !mustBeThere;
  }
}
