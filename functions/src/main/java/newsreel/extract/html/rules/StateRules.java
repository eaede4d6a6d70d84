package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.StateArticle;
import newsreel.extract.words.Bylines;
import newsreel.extract.words.WrittenDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a page's embedded state says about its article, after everything on the page. */
public final class StateRules {
  private static final List<String> AUTHORS =
      List.of("authors", "author", "byline", "bylines", "byLines", "writers", "contributors");

  private StateRules() {}

  static List<Candidate<String>> headline(Page page) {
    return page.state().stream()
        .flatMap(s -> Stream.of("headline", "headlines", "title").map(s.node()::get))
        .flatMap(v -> StateArticle.text(v).stream())
        .map(t -> new Candidate<>(page.site().without(t), "state headline"))
        .limit(1)
        .toList();
  }

  static List<Candidate<List<String>>> authors(Page page) {
    Optional<StateArticle> state = page.state();
    if (state.isEmpty()) {
      return List.of();
    }
    for (String property : AUTHORS) {
      List<Candidate<List<String>>> found =
          AuthorRules.all(
              names(state.get().node().get(property)), Bylines::stated, "state " + property);
      if (!found.isEmpty()) {
        return found;
      }
    }
    JsonNode credits = state.get().node().get("credits");
    return credits == null || credits.get("by") == null
        ? List.of()
        : AuthorRules.all(names(credits.get("by")), Bylines::stated, "state credits.by");
  }

  private static List<String> names(@org.jspecify.annotations.Nullable JsonNode value) {
    if (value == null) {
      return List.of();
    }
    if (value.isArray()) {
      return value.valueStream().flatMap(v -> names(v).stream()).toList();
    }
    JsonNode first = value.get("firstName");
    JsonNode last = value.get("lastName");
    if (first != null && last != null && first.isString() && last.isString()) {
      return List.of(first.stringValue() + " " + last.stringValue());
    }
    return StateArticle.text(value).stream().toList();
  }

  static List<Candidate<WrittenDate>> published(Page page) {
    return page.state().stream()
        .flatMap(s -> StateDates.NAMES.stream().flatMap(n -> date(s.node(), n).stream()))
        .limit(1)
        .toList();
  }

  /** Reads the time under {@code name} in {@code node}. */
  public static Optional<Candidate<WrittenDate>> date(ObjectNode node, String name) {
    return StateArticle.text(node.get(name))
        .flatMap(DateValues::read)
        .map(r -> new Candidate<>(r, "state " + name, r.note()));
  }
}
