package newsreel.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.catalog.Facet;
import newsreel.values.LanguageTag;

/** The query parameters that filter lists, search results and changes, other than the topic. */
public final class Filters {
  private static final List<String> NAMES =
      List.of("author", "keyword", "language", "publisher", "video");

  /** In UTF-16 units. */
  private static final int MAX_TEXT = 200;

  private Filters() {}

  /** Returns what an item must have, as {@link Facet} writes it. */
  public static Set<String> of(Request request) {
    Parameters parameters = new Parameters(request);
    Set<String> facets = new LinkedHashSet<>();
    parameters.text("author", MAX_TEXT).map(Facet::author).ifPresent(facets::add);
    parameters.text("keyword", MAX_TEXT).map(Facet::keyword).ifPresent(facets::add);
    parameters.text("publisher", MAX_TEXT).map(Facet::publisher).ifPresent(facets::add);
    parameters.id("language", LanguageTag::new).map(Facet::language).ifPresent(facets::add);
    if (!parameters.names("video", Set.of("true")).isEmpty()) {
      facets.add(Facet.VIDEO);
    }
    return facets;
  }

  /** Returns the filters' part of the name of a cursor's list; empty if nothing is filtered. */
  static String name(Request request) {
    return NAMES.stream()
        .filter(name -> request.queryParameter(name).isPresent())
        .map(name -> "|" + name + "=" + request.queryParameter(name).orElse(""))
        .collect(Collectors.joining());
  }
}
