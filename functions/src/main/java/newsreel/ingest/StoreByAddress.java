package newsreel.ingest;

import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.FetchLog;
import newsreel.fetch.Fetched;
import newsreel.fetch.Fetched.Validators;
import newsreel.fetch.Resource;
import newsreel.fetch.WebFetcher;
import newsreel.ingest.PageRefusedException.Reason;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Stores the page at an address, unless it is the same as the one last fetched from there. */
public final class StoreByAddress {
  private final WebFetcher fetcher;
  private final FetchLog log;
  private final StorePage store;
  private final CatalogWriter writer;
  private final FetchedPages pages;

  public StoreByAddress(
      WebFetcher fetcher, FetchLog log, StorePage store, CatalogWriter writer, FetchedPages pages) {
    this.fetcher = fetcher;
    this.log = log;
    this.store = store;
    this.writer = writer;
    this.pages = pages;
  }

  /**
   * Stores the page found at {@code address}.
   *
   * @param force whether to overwrite fields that were set by hand and to store a page that is not
   *     an article
   * @param by the subject of the writer's token
   * @throws PageRefusedException if there is no page that can be stored
   */
  public Result<Article> store(WebUrl address, boolean force, @Nullable String by) {
    if (fetcher.isOff()) {
      throw new PageRefusedException(
          Reason.UNUSABLE,
          "Pages are not fetched by this deployment: its parameter AllowedPageHosts names no"
              + " host. Send the page itself.");
    }
    Optional<FetchLog.Entry> last = force ? Optional.empty() : log.last(address);
    Optional<Article> stored = last.flatMap(entry -> writer.current(entry.article()));
    Validators known =
        stored.isPresent()
            ? last.map(e -> new Validators(e.etag(), e.lastModified())).orElse(Validators.NONE)
            : Validators.NONE;
    return switch (fetcher.fetch(address, known, Resource.PAGE)) {
      case Fetched.Content page -> store(address, page, force, by);
      case Fetched.Unmodified u when stored.isPresent() -> new Result.Unchanged<>(stored.get());
      case Fetched.Unmodified u ->
          throw new PageRefusedException(
              Reason.UPSTREAM_FAILED, address + " answers 304 to a request without a condition.");
      case Fetched.Refused(String detail) ->
          throw new PageRefusedException(Reason.UNUSABLE, detail);
      case Fetched.Failed failed ->
          throw new PageRefusedException(Reason.UPSTREAM_FAILED, failed.detail());
      case Fetched.TimedOut(String detail) ->
          throw new PageRefusedException(Reason.UPSTREAM_TIMED_OUT, detail);
    };
  }

  private Result<Article> store(
      WebUrl address, Fetched.Content fetched, boolean force, @Nullable String by) {
    SentPage page = pages.read(fetched).toStore(force);
    Result<Article> result =
        store.store(
            new StorePage.Command(page.content(), null, null, page.evidence(), force, by),
            article -> true);
    if (!fetched.validators().isEmpty()) {
      article(result)
          .ifPresent(
              article ->
                  log.record(
                      address,
                      new FetchLog.Entry(
                          fetched.validators().etag(),
                          fetched.validators().lastModified(),
                          article.id())));
    }
    return result;
  }

  private static Optional<Article> article(Result<Article> result) {
    return switch (result) {
      case Result.Created<Article>(Article article) -> Optional.of(article);
      case Result.Changed<Article>(Article article) -> Optional.of(article);
      case Result.Unchanged<Article>(Article article) -> Optional.of(article);
      default -> Optional.empty();
    };
  }
}
