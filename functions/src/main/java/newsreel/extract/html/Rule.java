package newsreel.extract.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One place to look for a property.
 *
 * @param source the kind of evidence, as {@link newsreel.catalog.Finding} names it
 * @param confidence how often the value is right where no other source speaks, 0 to 1
 * @param find the values that the page has there, best first
 */
record Rule<T>(String source, double confidence, Function<Page, List<Candidate<T>>> find) {

  /** Reads {@code <meta>} elements of a lower-case name. */
  static <T> Rule<T> meta(
      String source, double confidence, String name, Function<String, Optional<T>> read) {
    return new Rule<>(
        source,
        confidence,
        page ->
            page.metas().values(name).stream()
                .flatMap(v -> read.apply(v).stream())
                .map(v -> new Candidate<>(v, Metas.at(name)))
                .toList());
  }

  /** Reads a property of the page's article in JSON-LD. */
  static <T> Rule<T> jsonLd(
      double confidence, String property, Function<String, Optional<T>> read) {
    return new Rule<>("json-ld", confidence, page -> ofThings(page.articles(), property, read));
  }

  /** Reads a property of the page's article in microdata or RDFa. */
  static <T> Rule<T> microdata(
      double confidence, String property, Function<String, Optional<T>> read) {
    return new Rule<>(
        "microdata", confidence, page -> ofThings(page.microdataArticles(), property, read));
  }

  private static <T> List<Candidate<T>> ofThings(
      List<Thing> things, String property, Function<String, Optional<T>> read) {
    return things.stream()
        .flatMap(
            thing ->
                thing.texts(property).stream()
                    .flatMap(v -> read.apply(v).stream())
                    .map(v -> new Candidate<>(v, thing.at(property))))
        .toList();
  }
}
