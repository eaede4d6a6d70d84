package newsreel.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Availability;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.PageContent;
import newsreel.catalog.Revision;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.ArticleWrite;
import newsreel.catalog.ports.Write.VideoWrite;
import newsreel.ingest.Attempts.Attempt;
import newsreel.players.VideoIdentity;
import org.jspecify.annotations.Nullable;

/** Stores a page: its article, its videos, and which of them the article embeds. */
public final class StorePage {
  private final CatalogWriter writer;
  private final Clock clock;

  public StorePage(CatalogWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * What to store.
   *
   * @param ownId the publisher's own id; null derives the id from the page
   * @param window null keeps the stored window
   * @param evidence null if the content was not extracted
   * @param force whether to overwrite fields that were set by hand
   * @param by the subject of the writer's token
   */
  public record Command(
      PageContent content,
      @Nullable ArticleId ownId,
      @Nullable Availability window,
      @Nullable SequencedMap<String, Finding> evidence,
      boolean force,
      @Nullable String by) {
    ArticleId id() {
      return ownId != null ? ownId : content.id();
    }
  }

  /**
   * Stores a page.
   *
   * @param precondition what must be true of the stored article, if there is one
   */
  public Result<Article> store(Command command, Predicate<Optional<Article>> precondition) {
    String fingerprint = Fingerprint.of(command.content(), command.window());
    return Attempts.untilDecided(() -> attempt(command, fingerprint, precondition));
  }

  private Attempt<Article> attempt(
      Command command, String fingerprint, Predicate<Optional<Article>> precondition) {
    Optional<Article> stored = writer.current(command.id());
    if (!precondition.test(stored)) {
      return Attempts.decided(
          stored.isPresent() ? new Result.Moved<>(stored.get()) : new Result.Missing<>());
    }
    if (stored.isPresent()) {
      Article article = stored.get();
      boolean same = article.fingerprint().equals(fingerprint);
      boolean forced = command.force() && !article.edited().isEmpty();
      if (!forced && (same || isOlder(command.content().article(), article.metadata()))) {
        return Attempts.decided(new Result.Unchanged<>(article));
      }
      if (article.availability().withdrawal() != null) {
        return Attempts.decided(new Result.Withdrawn<>(article));
      }
    }
    return write(command, fingerprint, stored);
  }

  /** Compares the modification times that the two pages state. */
  private static boolean isOlder(ArticleMetadata page, ArticleMetadata stored) {
    return page.modifiedAt() != null
        && stored.modifiedAt() != null
        && page.modifiedAt().isBefore(stored.modifiedAt());
  }

  private Attempt<Article> write(Command command, String fingerprint, Optional<Article> stored) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<String> edited = command.force() ? Set.of() : stored.map(Article::edited).orElse(Set.of());
    ArticleMetadata metadata =
        stored
            .map(
                a ->
                    ArticleFields.keep(command.content().article(), a.metadata(), edited)
                        .keepingPicturesOf(a.metadata()))
            .orElse(command.content().article());
    Availability availability =
        command.window() != null
            ? command.window()
            : stored.map(Article::availability).orElse(Availability.ALWAYS);
    List<VideoWrite> videoWrites = new ArrayList<>();
    List<VideoCard> cards =
        videos(command, metadata, availability, now, videoWrites).stream()
            .map(Video::card)
            .toList();
    Article article =
        new Article(
            command.id(),
            metadata,
            cards,
            availability,
            edited,
            fingerprint,
            stored.map(a -> a.revision().next(now, a.availability())).orElse(Revision.first(now)));
    List<VideoId> unlinked =
        stored.map(Article::videos).orElse(List.of()).stream()
            .map(VideoCard::id)
            .filter(id -> cards.stream().noneMatch(card -> card.id().equals(id)))
            .toList();
    ArticleWrite articleWrite =
        new ArticleWrite(
            article,
            new Edit(article.revision().number(), now, command.by(), changed(stored, article)),
            edited.contains("body") ? null : body(command),
            command.evidence(),
            article.linkedSince(stored),
            unlinked,
            article.addressedSince(stored),
            stored.map(a -> a.addressedSince(Optional.of(article))).orElse(List.of()));
    return Attempts.after(
        writer.write(new Write(List.of(articleWrite), videoWrites)),
        stored.isPresent() ? new Result.Changed<>(article) : new Result.Created<>(article));
  }

  /** A video known only through its article gets another id when the article does. */
  private static List<Block> body(Command command) {
    ArticleId page = command.content().id();
    if (page.equals(command.id())) {
      return command.content().body();
    }
    Map<VideoId, VideoId> ids = new LinkedHashMap<>();
    for (VideoMetadata video : command.content().videos()) {
      ids.put(VideoIdentity.id(video, page), VideoIdentity.id(video, command.id()));
    }
    return command.content().body().stream()
        .map(
            block ->
                block instanceof Block.VideoBlock(VideoId id)
                    ? new Block.VideoBlock(ids.getOrDefault(id, id))
                    : block)
        .toList();
  }

  private static Set<String> changed(Optional<Article> stored, Article article) {
    if (stored.isEmpty()) {
      return Set.of();
    }
    Set<String> changed =
        ArticleFields.FIELDS.changed(
            stored.get().metadata(),
            article.metadata(),
            stored.get().availability(),
            article.availability());
    if (!stored.get().videos().equals(article.videos())) {
      changed.add("videos");
    }
    return changed;
  }

  /** Returns the page's videos as they will be stored, in page order and without repetition. */
  private List<Video> videos(
      Command command,
      ArticleMetadata article,
      Availability availability,
      Instant now,
      List<VideoWrite> writes) {
    SequencedMap<VideoId, VideoMetadata> page = new LinkedHashMap<>();
    for (VideoMetadata video : command.content().videos()) {
      page.putIfAbsent(VideoIdentity.id(video, command.id()), inherit(video, article));
    }
    if (page.isEmpty()) {
      return List.of();
    }
    Map<VideoId, Video> stored = writer.current(List.copyOf(page.keySet()));
    List<Video> videos = new ArrayList<>();
    page.forEach(
        (id, metadata) -> {
          Video before = stored.get(id);
          Video after =
              before == null
                  ? first(id, metadata, availability, now).inArticleOf(article.publishedAt())
                  : next(before, metadata, now);
          videos.add(after);
          if (!after.equals(before)) {
            writes.add(
                new VideoWrite(
                    after,
                    new Edit(
                        after.revision().number(),
                        now,
                        command.by(),
                        before == null
                            ? Set.of()
                            : VideoFields.FIELDS.changed(before.metadata(), after.metadata()))));
          }
        });
    return videos;
  }

  /** Files a video under its article's topic and language unless it has its own. */
  private static VideoMetadata inherit(VideoMetadata video, ArticleMetadata article) {
    return video.toBuilder()
        .topic(video.topic() != null ? video.topic() : article.topic())
        .language(video.language() != null ? video.language() : article.language())
        .build();
  }

  /** A new video is available at most within the window of the article that brought it. */
  private static Video first(
      VideoId id, VideoMetadata metadata, Availability availability, Instant now) {
    return new Video(
        id, metadata, List.of(), availability.restored(), Set.of(), Revision.first(now));
  }

  private static Video next(Video before, VideoMetadata page, Instant now) {
    VideoMetadata merged =
        VideoFields.merge(page, before.metadata(), before.edited())
            .keepingTracksOf(before.metadata())
            .keepingPictureOf(before.metadata());
    return merged.equals(before.metadata())
        ? before
        : before.revised(merged, before.availability(), before.edited(), now);
  }
}
