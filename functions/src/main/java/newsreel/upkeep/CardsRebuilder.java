package newsreel.upkeep;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.DerivedItems;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Recount.Step;
import newsreel.catalog.ports.UnavailableException;

/** Cards in articles, references in videos, and the places of both in the lists. */
public record CardsRebuilder(CatalogWriter writer, DerivedItems items, Clock clock)
    implements Rebuilder {
  private static final int MAX_ATTEMPTS = 50;

  @Override
  public Step visit(Inventory.Entry item, long run) {
    switch (item.kind()) {
      case ARTICLE -> untilRenewed(() -> renew(new ArticleId(item.id())));
      case VIDEO -> {
        items.removeStrayReferences(new VideoId(item.id()));
        untilRenewed(() -> renew(new VideoId(item.id())));
      }
    }
    return Step.DONE;
  }

  private boolean renew(ArticleId id) {
    Optional<Article> stored = writer.current(id);
    if (stored.isEmpty()) {
      return true;
    }
    Article article = stored.get();
    List<VideoId> ids = article.videos().stream().map(VideoCard::id).distinct().toList();
    Map<VideoId, Video> videos = ids.isEmpty() ? Map.of() : writer.current(ids);
    List<VideoCard> cards =
        article.videos().stream()
            .map(card -> Optional.ofNullable(videos.get(card.id())).map(Video::card).orElse(card))
            .toList();
    return items.renew(
        article.withVideos(cards), article.availability().isListedAt(clock.instant()));
  }

  private boolean renew(VideoId id) {
    return writer
        .current(id)
        .map(
            video ->
                items.renew(
                    video.inArticleOf(video.firstPublication().orElse(null)),
                    video.availability().isListedAt(clock.instant())))
        .orElse(true);
  }

  private static void untilRenewed(BooleanSupplier attempt) {
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      if (attempt.getAsBoolean()) {
        return;
      }
    }
    throw new UnavailableException("other writers were faster " + MAX_ATTEMPTS + " times");
  }
}
