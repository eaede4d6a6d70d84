package newsreel.extract.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Who wrote the article. */
final class AuthorRules {
  static final Rules<List<String>> RULES =
      new Rules<>(
          List.of(
              new Rule<>("json-ld", 0.93, page -> ofThings(page.articles())),
              new Rule<>("microdata", 0.85, page -> ofThings(page.microdataArticles())),
              meta("author", 0.85),
              meta("article:author", 0.8),
              meta("parsely-author", 0.85),
              meta("cxenseparse:author", 0.85),
              meta("sailthru.author", 0.85),
              meta("dc.creator", 0.8),
              meta("byl", 0.8),
              new Rule<>("html", 0.75, page -> elements(page, e -> e.attr("rel").equals("author"))),
              new Rule<>("html", 0.65, page -> elements(page, e -> true))),
          AuthorRules::same,
          names -> String.join(", ", names));

  private AuthorRules() {}

  private static Rule<List<String>> meta(String name, double confidence) {
    return new Rule<>(
        "meta",
        confidence,
        page -> some(page, page.metas().values(name), Byline::names, Metas.at(name)));
  }

  private static List<Candidate<List<String>>> ofThings(List<Thing> things) {
    for (Thing thing : things) {
      List<String> written = thing.texts("author");
      Function<String, List<String>> read = Byline::names;
      List<Candidate<List<String>>> found = all(written, read, thing.at("author"));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Candidate<List<String>>> elements(
      Page page, java.util.function.Predicate<Element> which) {
    List<String> texts =
        page.index().authors.stream()
            .filter(which)
            .filter(e -> !page.index().isAside(e))
            .filter(e -> e.closest("figure, figcaption") == null)
            .map(Element::text)
            .filter(t -> t.length() < 120)
            .limit(6)
            .toList();
    return texts.isEmpty() ? List.of() : some(page, texts, Byline::names, "[class~=author]");
  }

  private static List<Candidate<List<String>>> some(
      Page page, List<String> written, Function<String, List<String>> read, String at) {
    return all(written.stream().filter(w -> !page.site().isNamedBy(w)).toList(), read, at);
  }

  private static List<Candidate<List<String>>> all(
      List<String> written, Function<String, List<String>> read, String at) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : written) {
      PlainText.line(text)
          .ifPresent(t -> read.apply(t).forEach(n -> names.putIfAbsent(PlainText.folded(n), n)));
    }
    return names.isEmpty() ? List.of() : List.of(new Candidate<>(List.copyOf(names.values()), at));
  }

  private static boolean same(List<String> a, List<String> b) {
    return a.stream()
        .map(PlainText::folded)
        .sorted()
        .toList()
        .equals(b.stream().map(PlainText::folded).sorted().toList());
  }
}
