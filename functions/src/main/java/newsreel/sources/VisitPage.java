package newsreel.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.watching.DuePage;
import newsreel.catalog.watching.ListedPage;
import newsreel.catalog.watching.Removals;
import newsreel.catalog.watching.SourceProgress.Counts;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedPage;
import newsreel.catalog.watching.WatchedPage.State;
import newsreel.catalog.watching.WatchedSource;
import newsreel.fetch.Fetched;
import newsreel.fetch.Fetched.Validators;
import newsreel.fetch.Resource;
import newsreel.ingest.NotAnArticleException;
import newsreel.ingest.PageRefusedException;
import newsreel.ingest.Result;
import newsreel.ingest.SentPage;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Reads a page that is due, stores what it says, and writes down when it is due again. */
final class VisitPage {
  /** How the reason of a withdrawal begins. */
  static final String GONE = "The page is gone: ";

  private final WatchBook book;
  private final HostTurns turns;
  private final PageDesk desk;
  private final WatchedSource source;
  private final String by;

  VisitPage(WatchBook book, HostTurns turns, PageDesk desk, WatchedSource source) {
    this.book = book;
    this.turns = turns;
    this.desk = desk;
    this.source = source;
    this.by = "source " + source.id();
  }

  /** What came of a page that was due. */
  sealed interface Outcome {
    /**
     * @param counts of this page alone
     * @param failure a sentence that tells a person why it was not read; null where it was
     */
    record Read(WebUrl url, Counts counts, @Nullable String failure) implements Outcome {}

    /** It was not due any more. */
    record Nothing() implements Outcome {}

    /** The host could not be asked before the end. */
    record Later() implements Outcome {}
  }

  Outcome visit(DuePage due, Instant now) {
    Optional<WatchedPage> found = book.page(due.page()).filter(page -> isDue(page, due));
    if (found.isEmpty()) {
      book.drop(due);
      return new Outcome.Nothing();
    }
    WatchedPage page = found.get();
    Optional<Fetched> fetched =
        turns.fetch(page.url(), new Validators(page.etag(), page.lastModified()), Resource.PAGE);
    if (fetched.isEmpty()) {
      return later(page, now);
    }
    return outcome(page, fetched.get(), now);
  }

  private boolean isDue(WatchedPage page, DuePage due) {
    return page.source().equals(source.id())
        && due.at().equals(page.due())
        && due.archive() == page.archive();
  }

  /** A page of another host than its source's holds up no others while that cannot be asked. */
  private Outcome later(WatchedPage page, Instant now) {
    if (turns.isOver() || page.url().host().equals(source.url().host())) {
      return new Outcome.Later();
    }
    save(page, page.next().due(now.plus(PageRhythm.SHORTEST)));
    return new Outcome.Nothing();
  }

  private Outcome outcome(WatchedPage page, Fetched fetched, Instant now) {
    return switch (fetched) {
      case Fetched.Content content -> content(page, content, now);
      case Fetched.Unmodified same ->
          read(page, page.state(), page.article(), false, now, Counts.UNCHANGED);
      case Fetched.Failed failed when failed.status() == 404 || failed.status() == 410 ->
          gone(page, "it answers with status %d.".formatted(failed.status()), now);
      case Fetched.Failed failed -> failed(page, failed.detail(), now);
      case Fetched.TimedOut(String detail) -> failed(page, detail, now);
      case Fetched.Refused(String detail) -> skipped(page, detail, now);
    };
  }

  private Outcome content(WatchedPage page, Fetched.Content content, Instant now) {
    SentPage sent;
    try {
      sent = desk.pages().read(content);
    } catch (PageRefusedException refused) {
      return skipped(page, refused.detail(), now);
    }
    Validators validators = content.validators();
    WatchedPage fetched =
        page.next().validators(validators.etag(), validators.lastModified()).sameVersion();
    return content.url().equals(page.url())
        ? here(fetched, sent, now)
        : redirected(page, fetched, content.url(), sent, now);
  }

  private Outcome here(WatchedPage page, SentPage sent, Instant now) {
    Optional<WatchedPage> original =
        Optional.ofNullable(sent.content().article().url())
            .filter(url -> !url.equals(page.url()))
            .flatMap(url -> book.page(WatchedPage.key(url)))
            .filter(other -> other.state() == State.STORED);
    if (original.isPresent()) {
      return read(page, State.MOVED, original.get().article(), false, now, Counts.SKIPPED);
    }
    try {
      return stored(page, store(page, sent), now);
    } catch (NotAnArticleException none) {
      return skipped(page, none.detail(), now);
    }
  }

  /** What a redirect leads to is a page of its own, listed or not, and has the article. */
  private Outcome redirected(
      WatchedPage page, WatchedPage fetched, WebUrl to, SentPage sent, Instant now) {
    if (to.isHomePage() || sent.notAnArticle() != null) {
      return page.article() == null
          ? skipped(page, "It redirects to %s, which is no article.".formatted(to), now)
          : gone(page, "it redirects to what is no article.", now);
    }
    String key = WatchedPage.key(to);
    ListedPage listed = page.listed().at(to);
    Optional<WatchedPage> known = book.page(key);
    if (known.isEmpty()) {
      book.add(List.of(WatchedPage.found(listed, source.id(), now, page.archive())));
    } else if (!known.get().listed().filledFrom(listed).equals(known.get().listed())) {
      save(known.get(), known.get().next().listed(known.get().listed().filledFrom(listed)));
    }
    WatchedPage target = book.page(key).orElseThrow();
    Counts counts = Counts.SKIPPED;
    if (target.state() != State.STORED) {
      Outcome outcome =
          here(
              target.next().validators(fetched.etag(), fetched.lastModified()).sameVersion(),
              sent,
              now);
      if (outcome instanceof Outcome.Read(WebUrl url, Counts more, String failure)) {
        counts = more;
      }
      target = book.page(key).orElseThrow();
    }
    return read(
        page.next().validators(null, null).sameVersion(),
        State.MOVED,
        target.article(),
        false,
        now,
        counts);
  }

  private Result<Article> store(WatchedPage page, SentPage sent) {
    SentPage filled = SupplementPage.fill(sent, page.listed()).toStore(false);
    Result<Article> result = desk.store(filled, by);
    if (result instanceof Result.Withdrawn<Article>(Article article)
        && page.state() == State.GONE) {
      desk.restore(article.id(), by);
      return desk.store(filled, by);
    }
    return result;
  }

  private Outcome stored(WatchedPage page, Result<Article> result, Instant now) {
    return switch (result) {
      case Result.Created<Article>(Article article) ->
          read(page, State.STORED, article.id(), true, now, Counts.CREATED);
      case Result.Changed<Article>(Article article) ->
          read(page, State.STORED, article.id(), true, now, Counts.CHANGED);
      case Result.Unchanged<Article>(Article article) ->
          read(page, State.STORED, article.id(), false, now, Counts.UNCHANGED);
      case Result.Withdrawn<Article>(Article article) ->
          skipped(page, "Its article is withdrawn.", now);
      case Result.TooLarge<Article>(String part, long bytes, long limit) ->
          skipped(page, "Its %s is too large to be kept.".formatted(part), now);
      case Result.Missing<Article>() -> failed(page, "Its article is not there.", now);
      case Result.Moved<Article>(Article article) -> failed(page, "Its article moved.", now);
    };
  }

  private Outcome read(
      WatchedPage page,
      State state,
      @Nullable ArticleId article,
      boolean changed,
      Instant now,
      Counts counts) {
    Counts withdrawn = supersede(page, article) ? Counts.WITHDRAWN : Counts.NONE;
    Instant newsAt = page.newsAt() == null && !page.archive() ? now : page.newsAt();
    Duration age = newsAt == null ? Duration.ZERO : Duration.between(newsAt, now);
    Duration interval =
        PageRhythm.interval(page.interval(), changed, age.isNegative() ? Duration.ZERO : age);
    WatchedPage.Builder next =
        page.next()
            .state(state)
            .article(article)
            .due(
                state == State.STORED
                    ? PageRhythm.next(now, interval, newsAt, source.removals() == Removals.WITHDRAW)
                        .orElse(null)
                    : null)
            .archive(false)
            .told(false)
            .readAt(now)
            .newsAt(newsAt)
            .interval(interval)
            .idle(page.told() && !changed ? page.idle() + 1 : page.told() ? 0 : page.idle())
            .failures(0)
            .goneAt(null);
    save(page, next);
    return new Outcome.Read(page.url(), counts.plus(withdrawn), null);
  }

  /** One article: what the page stood for gives way to what it stands for now. */
  private boolean supersede(WatchedPage page, @Nullable ArticleId article) {
    ArticleId before = page.article();
    return before != null
        && article != null
        && !before.equals(article)
        && !hasAnotherPage(before, page)
        && desk.withdraw(before, "The page has moved.", article, by);
  }

  /** Whether another page that is watched has the article as its own. */
  private boolean hasAnotherPage(ArticleId id, WatchedPage page) {
    return desk.article(id)
        .map(article -> article.metadata().url())
        .filter(url -> !url.equals(page.url()))
        .flatMap(url -> book.page(WatchedPage.key(url)))
        .filter(other -> other.state() == State.STORED && id.equals(other.article()))
        .isPresent();
  }

  private Outcome gone(WatchedPage page, String why, Instant now) {
    Instant first = page.goneAt();
    if (first == null || now.isBefore(first.plus(PageRhythm.GONE_AGAIN))) {
      Instant since = first == null ? now : first;
      save(
          page,
          page.next().goneAt(since).readAt(now).told(false).due(since.plus(PageRhythm.GONE_AGAIN)));
      return failure(page, GONE + why + " It is asked again after an hour.");
    }
    ArticleId article = page.article();
    boolean withdrawn =
        article != null
            && source.removals() == Removals.WITHDRAW
            && !hasAnotherPage(article, page)
            && desk.withdraw(article, GONE + why, null, by);
    save(
        page,
        page.next().state(State.GONE).readAt(now).told(false).validators(null, null).due(null));
    return new Outcome.Read(
        page.url(), withdrawn ? Counts.FAILED.plus(Counts.WITHDRAWN) : Counts.FAILED, GONE + why);
  }

  private Outcome failed(WatchedPage page, String detail, Instant now) {
    int failures = page.failures() + 1;
    boolean givenUp = failures >= PageRhythm.MAX_FAILURES;
    save(
        page,
        page.next()
            .state(givenUp && page.article() == null ? State.FAILED : page.state())
            .failures(failures)
            .readAt(now)
            .due(givenUp ? null : now.plus(PageRhythm.afterFailure(failures))));
    return failure(page, detail);
  }

  /** It is not read again before a list says something new of it. */
  private Outcome skipped(WatchedPage page, String detail, Instant now) {
    save(
        page,
        page.next()
            .state(page.article() == null ? State.SKIPPED : page.state())
            .readAt(now)
            .told(false)
            .idle(page.told() ? page.idle() + 1 : page.idle())
            .due(null));
    return new Outcome.Read(page.url(), Counts.SKIPPED, detail);
  }

  private static Outcome failure(WatchedPage page, String detail) {
    return new Outcome.Read(page.url(), Counts.FAILED, detail);
  }

  private void save(WatchedPage page, WatchedPage.Builder next) {
    book.save(page, next.build()); // where a list was there first, the page is due again
  }
}
