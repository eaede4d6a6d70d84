package newsreel.catalog.watching;

import java.time.Duration;
import java.time.Instant;
import newsreel.catalog.ArticleId;
import newsreel.values.Sha256;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page that a source lists, and how it is read. Whatever lists it, it is one.
 *
 * @param source the one that listed it last
 * @param article that it was stored as
 * @param due when it is to be read; null for never, unless a list says that it changed
 * @param archive whether what is news goes before it
 * @param told whether a list said, after it was read, that it changed
 * @param newsAt the latest time at which it was new or changed, as far as that is known
 * @param interval after which it is read again where no list says anything; zero at first
 * @param idle how often in a row a list said that it changed, and it had not
 * @param failures in a row
 * @param goneAt when it answered first that it is gone, and has not answered otherwise since
 * @param etag of the version read last
 * @param lastModified likewise
 * @param listed what lists say of it
 * @param version grows with each change, from 1
 */
public record WatchedPage(
    WebUrl url,
    SourceId source,
    State state,
    @Nullable ArticleId article,
    @Nullable Instant due,
    boolean archive,
    boolean told,
    @Nullable Instant readAt,
    @Nullable Instant newsAt,
    Duration interval,
    int idle,
    int failures,
    @Nullable Instant goneAt,
    @Nullable String etag,
    @Nullable String lastModified,
    ListedPage listed,
    long version) {
  private static final int KEY_BYTES = 8;

  /** What came of reading it. */
  public enum State {
    /** It was not read yet. */
    WAITING,
    STORED,
    /** It is no article, or cannot be stored. */
    SKIPPED,
    /** It stands for an article that has another page of its own. */
    MOVED,
    /** It could not be read. */
    FAILED,
    /** It was there, and is no more. */
    GONE
  }

  /** Stands for a page, whose address may be longer than a key: 16 hexadecimal digits. */
  public static String key(WebUrl url) {
    return Sha256.hex(url.value(), KEY_BYTES);
  }

  public String key() {
    return key(url);
  }

  public static WatchedPage found(
      ListedPage listed, SourceId source, Instant due, boolean archive) {
    return new WatchedPage(
        listed.url(),
        source,
        State.WAITING,
        null,
        due,
        archive,
        false,
        null,
        listed.latest(),
        Duration.ZERO,
        0,
        0,
        null,
        null,
        null,
        listed,
        1);
  }

  public Builder next() {
    return new Builder(this);
  }

  /** Collects what changes with the next version. */
  @SuppressWarnings("NullAway.Init") // copied from the page
  public static final class Builder {
    private final WatchedPage before;
    private SourceId source;
    private State state;
    private @Nullable ArticleId article;
    private @Nullable Instant due;
    private boolean archive;
    private boolean told;
    private @Nullable Instant readAt;
    private @Nullable Instant newsAt;
    private Duration interval;
    private int idle;
    private int failures;
    private @Nullable Instant goneAt;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private ListedPage listed;

    Builder(WatchedPage page) {
      before = page;
      source = page.source;
      state = page.state;
      article = page.article;
      due = page.due;
      archive = page.archive;
      told = page.told;
      readAt = page.readAt;
      newsAt = page.newsAt;
      interval = page.interval;
      idle = page.idle;
      failures = page.failures;
      goneAt = page.goneAt;
      etag = page.etag;
      lastModified = page.lastModified;
      listed = page.listed;
    }

    public Builder source(SourceId value) {
      source = value;
      return this;
    }

    public Builder state(State value) {
      state = value;
      return this;
    }

    public Builder article(@Nullable ArticleId value) {
      article = value;
      return this;
    }

    public Builder due(@Nullable Instant value) {
      due = value;
      return this;
    }

    public Builder archive(boolean value) {
      archive = value;
      return this;
    }

    public Builder told(boolean value) {
      told = value;
      return this;
    }

    public Builder readAt(@Nullable Instant value) {
      readAt = value;
      return this;
    }

    public Builder newsAt(@Nullable Instant value) {
      newsAt = value;
      return this;
    }

    public Builder interval(Duration value) {
      interval = value;
      return this;
    }

    public Builder idle(int value) {
      idle = value;
      return this;
    }

    public Builder failures(int value) {
      failures = value;
      return this;
    }

    public Builder goneAt(@Nullable Instant value) {
      goneAt = value;
      return this;
    }

    public Builder validators(@Nullable String tag, @Nullable String modified) {
      etag = tag;
      lastModified = modified;
      return this;
    }

    public Builder listed(ListedPage value) {
      listed = value;
      return this;
    }

    public WatchedPage build() {
      return build(before.version + 1);
    }

    /** As it is known while it is worked on, before it is written. */
    public WatchedPage sameVersion() {
      return build(before.version);
    }

    private WatchedPage build(long version) {
      return new WatchedPage(
          before.url,
          source,
          state,
          article,
          due,
          archive,
          told,
          readAt,
          newsAt,
          interval,
          idle,
          failures,
          goneAt,
          etag,
          lastModified,
          listed,
          version);
    }
  }
}
