package newsreel.cards.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsreel.cards.wording.Wording;
import newsreel.cards.wording.WordingLanguage;
import newsreel.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue is narrowed to, in the form that narrows it.
 *
 * @param topic its id
 * @param from a day
 * @param to a day
 */
public record CatalogueFilters(
    @Nullable String topic, List<Choice> languages, @Nullable String from, @Nullable String to) {
  public CatalogueFilters {
    languages = List.copyOf(languages);
  }

  /** A language with its name in the reader's. */
  public record Choice(String tag, String name, boolean chosen) {}

  static CatalogueFilters of(Request request, Wording wording) {
    Locale reader = Locale.forLanguageTag(wording.language());
    String chosen = request.queryParameter("language").orElse("");
    return new CatalogueFilters(
        request.queryParameter("topic").orElse(null),
        WordingLanguage.ALL.stream()
            .map(tag -> tag.replaceFirst("-.*", ""))
            .distinct()
            .map(
                tag ->
                    new Choice(
                        tag,
                        Locale.forLanguageTag(tag).getDisplayLanguage(reader),
                        tag.equalsIgnoreCase(chosen)))
            .toList(),
        day(request, "from"),
        day(request, "to"));
  }

  /** A field of the form can show a day alone. */
  private static @Nullable String day(Request request, String name) {
    return request
        .queryParameter(name)
        .filter(text -> text.length() >= 10)
        .map(text -> text.substring(0, 10))
        .orElse(null);
  }

  /** The request without what a form sends for its empty fields. */
  static Request stated(Request request) {
    Map<String, String> query = new LinkedHashMap<>(request.query());
    query.values().removeIf(String::isBlank);
    return request.withQuery(query);
  }
}
