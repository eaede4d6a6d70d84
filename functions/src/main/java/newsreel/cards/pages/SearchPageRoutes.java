package newsreel.cards.pages;

import gg.jte.generated.precompiled.JtesearchGenerated;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.cards.HtmlPage;
import newsreel.cards.PageLinks;
import newsreel.cards.pages.SearchView.Found;
import newsreel.cards.wording.Wording;
import newsreel.cards.wording.WordingLanguage;
import newsreel.catalog.search.SearchQuery;
import newsreel.http.Conditional;
import newsreel.http.Cursor;
import newsreel.http.Lists;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.search.Search;
import newsreel.search.Search.Results;

/** Finds articles and videos for people, without JavaScript: {@code /search?q=words}. */
public final class SearchPageRoutes {
  private static final String PATH = "/search";
  private static final int RESULTS = 18;

  private final Search search;
  private final Conditional conditional;

  public SearchPageRoutes(Search search, Conditional conditional) {
    this.search = search;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET " + PATH, this::find);
  }

  private Response find(Request request) {
    PageLinks links = new PageLinks(request.baseUrl());
    WordingLanguage language = WordingLanguage.of(null, request.header("accept-language"));
    Wording wording = language.wording();
    PageViews views = new PageViews(links, wording);
    String words = request.queryParameter("q").map(String::strip).orElse("");
    String list = PATH + "?q=" + words;
    Optional<String> after = Cursor.of(request, list, "q", Optional::of);
    Results results =
        query(words)
            .map(query -> search.search(query, after, RESULTS))
            .orElseGet(() -> Results.NONE);
    SearchView view =
        new SearchView(
            words,
            results.results().stream().map(result -> found(result, views)).toList(),
            results
                .next()
                .map(place -> Lists.nextAddress(request, PATH, Cursor.encode(list, place)))
                .orElse(null));
    byte[] page = HtmlPage.bytes(out -> JtesearchGenerated.render(out, null, view, wording));
    return PageRoutes.guarded(
        conditional.answer(
            request, Representation.of(HtmlPage.CONTENT_TYPE, page, results.until())),
        language,
        links);
  }

  /** Nothing has more words than a search may have. */
  private static Optional<SearchQuery> query(String words) {
    return words.length() > SearchQuery.MAX_TEXT
        ? Optional.empty()
        : SearchQuery.parse(words).filter(query -> query.terms().size() <= SearchQuery.MAX_TERMS);
  }

  private static Found found(Search.Result result, PageViews views) {
    return switch (result) {
      case Search.Result.FoundArticle(var article) -> new Found.OfArticle(views.teaser(article));
      case Search.Result.FoundVideo(var video) -> views.found(video);
    };
  }
}
