package newsreel.sources;

import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.ingest.EditArticle;
import newsreel.ingest.FetchedPages;
import newsreel.ingest.Result;
import newsreel.ingest.SentPage;
import newsreel.ingest.StorePage;
import org.jspecify.annotations.Nullable;

/** What readers of sources write in the catalogue. */
public record PageDesk(
    FetchedPages pages, StorePage store, EditArticle edit, CatalogWriter articles) {

  Result<Article> store(SentPage page, String by) {
    return store.store(
        new StorePage.Command(page.content(), null, null, page.evidence(), false, by), any -> true);
  }

  Optional<Article> article(ArticleId id) {
    return articles.current(id);
  }

  /** Returns whether it was not withdrawn before. */
  boolean withdraw(ArticleId id, String reason, @Nullable ArticleId replacedBy, String by) {
    return edit.withdraw(
            id, reason, replacedBy == null ? null : replacedBy.value(), by, any -> true)
        instanceof Result.Changed<Article>;
  }

  /** Takes back the withdrawal of a page that is there again, and no other. */
  void restore(ArticleId id, String by) {
    var _ =
        edit.patch(
            id,
            article ->
                new EditArticle.Patched(
                    article.metadata(),
                    isOfGonePage(article.availability().withdrawal())
                        ? article.availability().restored()
                        : article.availability(),
                    java.util.Set.of(),
                    null),
            by,
            any -> true);
  }

  private static boolean isOfGonePage(@Nullable Withdrawal withdrawal) {
    return withdrawal != null
        && withdrawal.reason() != null
        && withdrawal.reason().startsWith(VisitPage.GONE);
  }
}
