package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;

/**
 * One place to look for a property.
 *
 * @param source the kind of evidence, as {@link newsreel.catalog.Finding} names it
 * @param confidence how often the value is right if no other source has one, 0 to 1
 * @param find returns the values that the page has there, best first
 * @param isLastResort whether to ask only if no earlier rule found anything
 */
public record Rule<T>(
    String source,
    double confidence,
    Function<Page, List<Candidate<T>>> find,
    boolean isLastResort) {
  public Rule(String source, double confidence, Function<Page, List<Candidate<T>>> find) {
    this(source, confidence, find, false);
  }

  /** A more expensive rule that is asked only if no earlier one found anything. */
  static <T> Rule<T> lastResort(
      String source, double confidence, Function<Page, List<Candidate<T>>> find) {
    return new Rule<>(source, confidence, find, true);
  }

  /** Returns the values that the page has there; computed once, however many rules use them. */
  public List<Candidate<T>> candidates(Page page) {
    return page.once(this, () -> find.apply(page));
  }

  /**
   * Returns the same place with its values converted.
   *
   * @param look converts the values that a page has there; not asked where it has none
   */
  Rule<T> with(BiFunction<Page, List<Candidate<T>>, List<Candidate<T>>> look) {
    return new Rule<>(
        source,
        confidence,
        page -> {
          List<Candidate<T>> found = candidates(page);
          return found.isEmpty() ? found : look.apply(page, found);
        },
        isLastResort);
  }

  /** Reads {@code <meta>} elements of a lower-case name. */
  static <T> Rule<T> meta(
      String source, double confidence, String name, Function<String, Optional<T>> read) {
    return new Rule<>(
        source,
        confidence,
        page -> {
          List<String> values = page.metas().values(name);
          if (values.isEmpty()) {
            return List.of();
          }
          return values.stream()
              .flatMap(v -> read.apply(v).stream())
              .map(v -> new Candidate<>(v, Metas.at(name)))
              .toList();
        });
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
    List<Candidate<T>> found = new ArrayList<>();
    for (Thing thing : things) {
      if (!found.isEmpty() || !thing.node().has(property)) {
        continue;
      }
      for (String text : thing.texts(property)) {
        read.apply(text).ifPresent(v -> found.add(new Candidate<>(v, thing.at(property))));
      }
    }
    return found;
  }
}
