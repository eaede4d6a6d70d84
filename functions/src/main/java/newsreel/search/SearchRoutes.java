package newsreel.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import newsreel.articles.ArticleJson;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchQuery;
import newsreel.http.Conditional;
import newsreel.http.Cursor;
import newsreel.http.Lists;
import newsreel.http.Parameters;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.search.Search.Result;
import newsreel.search.Search.Results;
import newsreel.search.Search.Suggestions;
import newsreel.videos.VideoJson;
import tools.jackson.core.JsonGenerator;

/** Answers searches and completions. */
public final class SearchRoutes {
  private static final String PATH = "/v1/search";

  /** Results that one answer has, each of which is read whole. */
  private static final int MAX_RESULTS = 25;

  /** Completions of each kind. */
  private static final int SUGGESTIONS = 5;

  private final Search search;
  private final Conditional conditional;

  public SearchRoutes(Search search, Conditional conditional) {
    this.search = search;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET " + PATH, this::find, "GET /v1/suggest", this::suggest);
  }

  private Response find(Request request) {
    Parameters parameters = new Parameters(request);
    SearchQuery query = SearchRequest.of(request);
    boolean highlights = !parameters.names("highlight", Set.of("true")).isEmpty();
    String list = PATH + "|" + SearchRequest.name(query);
    Optional<String> after =
        Cursor.of(request, list, "q, type, topic, filters, from, to and order", Optional::of);
    Results results = search.search(query, after, Math.min(parameters.limit(), MAX_RESULTS));
    Optional<String> cursor = results.next().map(place -> Cursor.encode(list, place));
    Links links = new Links(request.baseUrl());
    Optional<HighlightJson> highlight =
        highlights
            ? Optional.of(new HighlightJson(search.words(query, results.match())))
            : Optional.empty();
    byte[] body =
        Json.object(
            json -> {
              Json.array(
                  json, "results", results.results(), one -> write(json, one, highlight, links));
              json.writeStringProperty("match", results.match().name().toLowerCase(Locale.ROOT));
              if (!query.counted().isEmpty()) {
                facets(json, query, results);
              }
              cursor.ifPresent(c -> json.writeStringProperty("cursor", c));
            });
    Response response = conditional.answer(request, Representation.json(body, results.until()));
    return cursor.isPresent()
        ? response.with("link", Lists.nextLink(request, PATH, cursor.get()))
        : response;
  }

  private static void write(
      JsonGenerator json, Result result, Optional<HighlightJson> highlight, Links links) {
    json.writeStartObject();
    switch (result) {
      case Result.FoundArticle(var article) -> {
        ArticleJson.members(json, article, links);
        highlight.ifPresent(h -> h.write(json, article));
      }
      case Result.FoundVideo(var video) -> {
        VideoJson.members(json, video, links);
        highlight.ifPresent(h -> h.write(json, video));
      }
    }
    json.writeEndObject();
  }

  /** Each that was asked for, with or without values. */
  private static void facets(JsonGenerator json, SearchQuery query, Results results) {
    Map<String, List<SearchFacet.Count>> facets = new TreeMap<>();
    query
        .counted()
        .forEach(
            facet ->
                facets.put(
                    SearchRequest.name(facet), results.facets().getOrDefault(facet, List.of())));
    json.writeObjectPropertyStart("facets");
    facets.forEach((name, counts) -> counts(json, name, counts));
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, List<SearchFacet.Count> counts) {
    Json.array(
        json,
        name,
        counts,
        count -> {
          json.writeStartObject();
          json.writeStringProperty("value", count.label().value());
          json.writeStringProperty("name", count.label().name());
          json.writeNumberProperty("count", count.items());
          json.writeEndObject();
        });
  }

  private Response suggest(Request request) {
    String text =
        new Parameters(request)
            .text("q", SearchQuery.MAX_TEXT)
            .orElseThrow(() -> Parameters.bad("q", "q is the beginning of what is searched for"));
    Suggestions suggestions = search.suggest(text, SUGGESTIONS);
    Links links = new Links(request.baseUrl());
    byte[] body =
        Json.object(
            json -> {
              Json.array(
                  json,
                  "headlines",
                  suggestions.headlines(),
                  headline -> headline(json, headline, links));
              counts(json, "people", suggestions.people());
              counts(json, "topics", suggestions.topics());
            });
    return conditional.answer(request, Representation.json(body, suggestions.until()));
  }

  private static void headline(JsonGenerator json, Result result, Links links) {
    json.writeStartObject();
    switch (result) {
      case Result.FoundArticle(var article) -> {
        json.writeStringProperty("type", "article");
        json.writeStringProperty("id", article.id().value());
        json.writeStringProperty("text", article.headline());
        json.writeStringProperty("self", links.article(article.id()));
      }
      case Result.FoundVideo(var video) -> {
        json.writeStringProperty("type", "video");
        json.writeStringProperty("id", video.card().id().value());
        json.writeStringProperty("text", String.valueOf(video.card().title()));
        json.writeStringProperty("self", links.video(video.card().id()));
      }
    }
    json.writeEndObject();
  }
}
