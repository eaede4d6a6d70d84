package newsreel.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.CatalogWriter;
import newsreel.catalog.Edit;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicCounts;
import newsreel.catalog.TopicId;
import newsreel.catalog.UnavailableException;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.Write;
import newsreel.catalog.Write.ArticleWrite;

/**
 * What follows from a stored change: the cards in articles, and the counts of topics. It looks at
 * what is stored now, not at what a stream record said, so that a record may come twice, late or
 * out of order.
 */
public final class Propagation {
  private static final int MAX_ATTEMPTS = 20;

  private final CatalogWriter writer;
  private final TopicCounts counts;
  private final Clock clock;

  public Propagation(CatalogWriter writer, TopicCounts counts, Clock clock) {
    this.writer = writer;
    this.counts = counts;
    this.clock = clock;
  }

  public void articleChanged(ArticleId id) {
    Optional<Article> article = writer.current(id);
    count(
        ItemKind.ARTICLE,
        id.value(),
        article.filter(a -> isCounted(a.availability())).map(a -> a.metadata().topic()),
        article.map(Article::listedAt).orElse(Instant.EPOCH));
  }

  public void videoChanged(VideoId id) {
    Optional<Video> video = writer.current(id);
    count(
        ItemKind.VIDEO,
        id.value(),
        video.filter(v -> isCounted(v.availability())).map(v -> v.metadata().topic()),
        video.map(Video::listedAt).orElse(Instant.EPOCH));
    for (ArticleId article : writer.embedding(id)) {
      refresh(article, id);
    }
  }

  /** Brings the card of {@code video} in {@code article} up to what the video is now. */
  public void refresh(ArticleId article, VideoId video) {
    Attempts.untilDecided(
        () -> {
          Optional<Article> stored = writer.current(article);
          Optional<VideoCard> card =
              Optional.ofNullable(writer.current(List.of(video)).get(video)).map(Video::card);
          if (stored.isEmpty() || card.isEmpty()) {
            return Attempts.decided(new Result.Missing<>());
          }
          Article before = stored.get();
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          List<VideoCard> cards =
              before.videos().stream().map(c -> c.id().equals(video) ? card.get() : c).toList();
          if (cards.equals(before.videos())) {
            return Attempts.decided(new Result.Unchanged<>(before));
          }
          Article after =
              new Article(
                  before.id(),
                  before.metadata(),
                  cards,
                  before.availability(),
                  before.edited(),
                  before.fingerprint(),
                  before.revision().next(now));
          Edit edit = new Edit(after.revision().number(), now, null, Set.of("videos"));
          Write write =
              new Write(
                  List.of(new ArticleWrite(after, edit, null, null, List.of(), List.of())),
                  List.of());
          return Attempts.after(writer.write(write), new Result.Changed<>(after));
        });
  }

  /** What is not public yet is not counted, so that a count tells nobody of it. */
  private boolean isCounted(Availability availability) {
    return availability.isOpenAt(clock.instant());
  }

  private void count(ItemKind kind, String id, Optional<Topic> topic, Instant listedAt) {
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      Optional<TopicId> before = counts.counted(kind, id);
      if (before.equals(topic.map(Topic::id)) || counts.move(kind, id, before, topic, listedAt)) {
        return;
      }
    }
    throw new UnavailableException("the count of " + id + " did not settle");
  }
}
