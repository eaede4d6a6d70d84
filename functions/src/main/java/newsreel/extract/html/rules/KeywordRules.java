package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.source.PlainText;

/** Finds the newsroom's keywords. */
public final class KeywordRules {
  private static final int MAX_KEYWORDS = 50;
  private static final int MAX_LENGTH = 100;

  public static final Rules<List<String>> RULES =
      new Rules<>(
          List.of(
              new Rule<>("json-ld", 0.9, page -> ofThings(page.articles())),
              meta("open-graph", 0.88, "article:tag"),
              meta("meta", 0.85, "news_keywords"),
              meta("meta", 0.8, "keywords"),
              meta("meta", 0.8, "parsely-tags"),
              new Rule<>("microdata", 0.8, page -> ofThings(page.microdataArticles()))),
          List::equals,
          k -> String.join(", ", k));

  private KeywordRules() {}

  private static Rule<List<String>> meta(String source, double confidence, String name) {
    return new Rule<>(source, confidence, page -> all(page.metas().values(name), Metas.at(name)));
  }

  private static List<Candidate<List<String>>> ofThings(List<Thing> things) {
    for (Thing thing : things) {
      List<Candidate<List<String>>> found = all(thing.texts("keywords"), thing.at("keywords"));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Candidate<List<String>>> all(List<String> written, String at) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String text : written) {
      for (String word : text.split("[,;，、]", -1)) {
        PlainText.line(word)
            .filter(w -> w.length() <= MAX_LENGTH && words.size() < MAX_KEYWORDS)
            .ifPresent(w -> words.putIfAbsent(PlainText.folded(w), w));
      }
    }
    return words.isEmpty()
        ? List.of()
        : List.of(new Candidate<>(new ArrayList<>(words.values()), at));
  }
}
