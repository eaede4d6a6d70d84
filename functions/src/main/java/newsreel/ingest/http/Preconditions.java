package newsreel.ingest.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import newsreel.http.ETag;
import newsreel.http.Request;

/** {@code If-Match} and {@code If-None-Match: *} of writes (RFC 9110, section 13). */
final class Preconditions {
  private Preconditions() {}

  /**
   * @param representation the bytes that a GET of the item answers with, without parameters
   */
  static <T> Predicate<T> of(Request request, Function<T, byte[]> representation) {
    Optional<String> ifMatch = request.header("if-match");
    return item ->
        ifMatch.isEmpty() || ETag.of(representation.apply(item)).isNamedBy(ifMatch.get());
  }

  /** For a PUT, which may create: {@code If-None-Match: *} asks that there is no such item. */
  static <T> Predicate<Optional<T>> ofPut(Request request, Function<T, byte[]> representation) {
    Predicate<T> stored = of(request, representation);
    boolean mustBeNew = request.header("if-none-match").map(String::strip).equals(Optional.of("*"));
    boolean mustBeThere = request.header("if-match").isPresent();
    return item -> item.isPresent() ? !mustBeNew && stored.test(item.get()) : !mustBeThere;
  }
}
