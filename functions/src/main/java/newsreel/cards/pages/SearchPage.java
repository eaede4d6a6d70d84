package newsreel.cards.pages;

import gg.jte.generated.precompiled.JtesearchGenerated;
import java.util.Optional;
import newsreel.cards.HtmlPage;
import newsreel.cards.pages.SearchView.Found;
import newsreel.cards.wording.Wording;
import newsreel.catalog.search.SearchQuery;
import newsreel.http.Cursor;
import newsreel.http.Lists;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.search.Search;
import newsreel.search.Search.Results;

/** Finds articles and videos for people, without JavaScript: {@code /?q=words}. */
final class SearchPage {
  private static final int RESULTS = 18;

  private final Search search;

  SearchPage(Search search) {
    this.search = search;
  }

  /** Returns the words that are searched for; empty where the request is for the catalogue. */
  static Optional<String> words(Request request) {
    return request.queryParameter("q").map(String::strip).filter(words -> !words.isEmpty());
  }

  Representation find(Request request, String words, PageViews views, Wording wording) {
    String list = "/?q=" + words;
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
                .map(place -> Lists.nextAddress(request, "/", Cursor.encode(list, place)))
                .orElse(null));
    byte[] page = HtmlPage.bytes(out -> JtesearchGenerated.render(out, null, view, wording));
    return Representation.of(HtmlPage.CONTENT_TYPE, page, results.until());
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
