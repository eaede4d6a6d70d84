package newsreel.search;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import newsreel.articles.ArticleJson;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.TopicId;
import newsreel.catalog.search.SearchQuery;
import newsreel.http.Conditional;
import newsreel.http.Cursor;
import newsreel.http.Filters;
import newsreel.http.Lists;
import newsreel.http.Parameters;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.search.Search.Result;
import newsreel.search.Search.Results;
import newsreel.videos.VideoJson;

/** Answers the route of the search. */
public final class SearchRoutes {
  private static final String PATH = "/v1/search";

  /** Results that one answer has, each of which is read whole. */
  private static final int MAX_RESULTS = 25;

  private final Search search;
  private final Conditional conditional;

  public SearchRoutes(Search search, Conditional conditional) {
    this.search = search;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET " + PATH, this::find);
  }

  private Response find(Request request) {
    Parameters parameters = new Parameters(request);
    SearchQuery query = query(request, parameters);
    String list =
        String.join(
            "|",
            PATH,
            query.text(),
            request.queryParameter("type").orElse(""),
            String.join("|", new TreeSet<>(query.facets())));
    Optional<String> after =
        request
            .queryParameter("cursor")
            .map(
                cursor ->
                    Cursor.decode(list, cursor)
                        .orElseThrow(
                            () ->
                                Parameters.bad(
                                    "cursor",
                                    "this cursor was not given by this search; take it from the"
                                        + " answer before, and keep q, type, topic and filters as"
                                        + " they were")));
    Results results = search.search(query, after, Math.min(parameters.limit(), MAX_RESULTS));
    Optional<String> cursor = results.next().map(place -> Cursor.encode(list, place));
    Links links = new Links(request.baseUrl());
    byte[] body =
        Json.object(
            json -> {
              Json.array(
                  json,
                  "results",
                  results.results(),
                  result -> {
                    switch (result) {
                      case Result.FoundArticle(var article) ->
                          ArticleJson.write(json, article, links);
                      case Result.FoundVideo(var video) -> VideoJson.write(json, video, links);
                    }
                  });
              cursor.ifPresent(c -> json.writeStringProperty("cursor", c));
            });
    Response response = conditional.answer(request, Representation.json(body, results.until()));
    return cursor.isPresent()
        ? response.with("link", Lists.nextLink(request, PATH, cursor.get()))
        : response;
  }

  private static SearchQuery query(Request request, Parameters parameters) {
    String text = request.queryParameter("q").orElse("");
    if (text.length() > SearchQuery.MAX_TEXT) {
      throw Parameters.bad("q", "q has at most %d characters".formatted(SearchQuery.MAX_TEXT));
    }
    SearchQuery query =
        SearchQuery.parse(text)
            .orElseThrow(
                () ->
                    Parameters.bad("q", "q names a word or more to search for, such as q=harbour"));
    if (query.terms().size() > SearchQuery.MAX_TERMS) {
      throw Parameters.bad(
          "q", "q has more than %d different words".formatted(SearchQuery.MAX_TERMS));
    }
    Optional<ItemKind> kind = request.queryParameter("type").map(SearchRoutes::kind);
    Optional<TopicId> topic = parameters.id("topic", TopicId::new);
    query = kind.isPresent() ? query.of(kind.get()) : query;
    query = query.having(Filters.of(request));
    return topic.isPresent() ? query.having(Set.of(Facet.topic(topic.get()))) : query;
  }

  private static ItemKind kind(String name) {
    for (ItemKind kind : ItemKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw Parameters.bad("type", "type is article or video; leave it out for both");
  }
}
