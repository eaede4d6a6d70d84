package newsreel.search;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.TopicId;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchQuery;
import newsreel.catalog.search.SearchQuery.Order;
import newsreel.http.Filters;
import newsreel.http.Parameters;
import newsreel.http.Request;

/** Reads what is searched for from a request's query. */
final class SearchRequest {
  private SearchRequest() {}

  static SearchQuery of(Request request) {
    Parameters parameters = new Parameters(request);
    String text = request.queryParameter("q").orElse("");
    if (text.length() > SearchQuery.MAX_TEXT) {
      throw Parameters.bad("q", "q has at most %d characters".formatted(SearchQuery.MAX_TEXT));
    }
    SearchQuery query = SearchQuery.parse(text).orElseGet(() -> SearchQuery.filtering(text));
    if (query.terms().size() > SearchQuery.MAX_TERMS) {
      throw Parameters.bad("q", "q has more than %d words".formatted(SearchQuery.MAX_TERMS));
    }
    query = filtered(query, request, parameters);
    boolean isNarrowed = query.isFiltered() && request.queryParameter("q").isEmpty();
    if (!query.hasWords() && !isNarrowed && !(query.isFiltered() && !query.terms().isEmpty())) {
      throw Parameters.bad(
          "q",
          "q names a word or more to search for, such as q=harbour; leave it out with a filter");
    }
    return order(query, parameters).counting(counted(parameters));
  }

  private static SearchQuery filtered(SearchQuery query, Request request, Parameters parameters) {
    Optional<ItemKind> kind = request.queryParameter("type").map(SearchRequest::kind);
    Optional<TopicId> topic = parameters.id("topic", TopicId::new);
    SearchQuery filtered = query.having(Filters.of(request));
    filtered = kind.isPresent() ? filtered.of(kind.get()) : filtered;
    filtered = topic.isPresent() ? filtered.having(Set.of(Facet.topic(topic.get()))) : filtered;
    return filtered.between(
        parameters.instant("from").orElse(null), parameters.instant("to").orElse(null));
  }

  private static SearchQuery order(SearchQuery query, Parameters parameters) {
    Set<String> orders = parameters.names("order", Set.of("relevance", "newest"));
    if (orders.isEmpty()) {
      return query;
    }
    return query.by(orders.contains("newest") ? Order.NEWEST : Order.RELEVANCE);
  }

  private static Set<SearchFacet> counted(Parameters parameters) {
    Set<String> known =
        Stream.of(SearchFacet.values()).map(SearchRequest::name).collect(Collectors.toSet());
    Set<SearchFacet> counted = EnumSet.noneOf(SearchFacet.class);
    for (String name : parameters.names("facets", known)) {
      counted.add(SearchFacet.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return counted;
  }

  static String name(SearchFacet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  private static ItemKind kind(String name) {
    for (ItemKind kind : ItemKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw Parameters.bad("type", "type is article or video; leave it out for both");
  }

  /** For the name of the list that a cursor is of: all but what is only shown of it. */
  static String name(SearchQuery query) {
    return String.join(
        "|",
        query.text(),
        new TreeSet<>(query.kinds()).toString(),
        new TreeSet<>(query.facets()).toString(),
        String.valueOf(query.from()),
        String.valueOf(query.to()),
        query.order().name());
  }
}
