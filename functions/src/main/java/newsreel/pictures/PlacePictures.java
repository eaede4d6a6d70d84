package newsreel.pictures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ItemKind;
import newsreel.catalog.PictureId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.Catalog;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.DerivedItems;
import newsreel.catalog.ports.KeptPictures;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.catalog.ports.KnownImages.Naming;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.ports.Write;
import newsreel.values.WebUrl;

/**
 * Adds pictures to the items that name them, and requests those that are not kept yet. Like
 * everything that follows from a change, it looks at what is stored now, so it may run twice or
 * late.
 */
public final class PlacePictures {
  private static final int MAX_ATTEMPTS = 50;
  private static final Duration KEPT_UNNAMED = Duration.ofDays(30);

  private final CatalogWriter writer;
  private final Placement placement;
  private final KnownImages images;
  private final KeptPictures pictures;
  private final PictureTasks tasks;
  private final Clock clock;

  /**
   * @param catalog a catalogue whose reads do not lag
   */
  public PlacePictures(
      CatalogWriter writer,
      Catalog catalog,
      KnownImages images,
      KeptPictures pictures,
      PictureTasks tasks,
      Clock clock) {
    this.writer = writer;
    this.placement = new Placement(catalog, images, clock);
    this.images = images;
    this.pictures = pictures;
    this.tasks = tasks;
    this.clock = clock;
  }

  public void articleChanged(ArticleId id) {
    writer.current(id).ifPresent(article -> follow(naming(id), names(article)));
    placeIn(id);
  }

  public void videoChanged(VideoId id) {
    Optional.ofNullable(writer.current(List.of(id)).get(id))
        .ifPresent(video -> follow(naming(id), names(video)));
    placeIn(id);
  }

  /**
   * Records anew which images an item names, and brings the pictures that are kept of them into it
   * without a revision.
   */
  public void renew(ItemKind kind, String id, DerivedItems items) {
    switch (kind) {
      case ARTICLE -> {
        ArticleId article = new ArticleId(id);
        writer.current(article).ifPresent(a -> record(naming(article), names(a)));
        untilRenewed(
            () ->
                writer
                    .current(article)
                    .flatMap(a -> placement.placed(a).map(p -> items.renew(p, isListed(a)))));
      }
      case VIDEO -> {
        VideoId video = new VideoId(id);
        Optional.ofNullable(writer.current(List.of(video)).get(video))
            .ifPresent(v -> record(naming(video), names(v)));
        untilRenewed(
            () ->
                Optional.ofNullable(writer.current(List.of(video)).get(video))
                    .flatMap(v -> placement.placed(v).map(p -> items.renew(p, isListed(v)))));
      }
    }
  }

  /** Every name as if it were new, for what was recorded before may have been lost. */
  private void record(Naming item, List<WebUrl> names) {
    List<WebUrl> gone = images.namedBy(item).stream().filter(url -> !names.contains(url)).toList();
    images.recordNames(item, gone, names, now());
    follow(item, names);
  }

  private boolean isListed(Article article) {
    return article.availability().isListedAt(clock.instant());
  }

  private boolean isListed(Video video) {
    return video.availability().isListedAt(clock.instant());
  }

  /**
   * @param attempt whether it was written; empty where there is nothing to write
   */
  private static void untilRenewed(Supplier<Optional<Boolean>> attempt) {
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      if (attempt.get().orElse(true)) {
        return;
      }
    }
    throw new UnavailableException("other writers were faster " + MAX_ATTEMPTS + " times");
  }

  /** Places what is known now of an image wherever it is named, or sees that it is forgotten. */
  public void imageChanged(String hash) {
    Optional<KnownImage> known = images.byHash(hash);
    if (known.isEmpty()) {
      return;
    }
    WebUrl url = known.get().url();
    if (known.get().state() == KnownImage.State.KEPT
        || known.get().state() == KnownImage.State.BLOCKED) {
      for (Naming item : images.naming(url)) {
        switch (item.kind()) {
          case ARTICLE -> placeIn(new ArticleId(item.id()));
          case VIDEO -> placeIn(new VideoId(item.id()));
        }
      }
    }
    images
        .unnamedSince(url)
        .filter(this::isOver)
        .ifPresent(since -> tasks.send(List.of(new PictureTask.Forget(url))));
  }

  /** Arranges for a picture to be erased to which no address has led for 30 days. */
  public void pictureChanged(PictureId id) {
    pictures
        .picture(id)
        .filter(kept -> kept.addresses().isEmpty())
        .flatMap(kept -> Optional.ofNullable(kept.unusedSince()))
        .filter(this::isOver)
        .ifPresent(since -> tasks.send(List.of(new PictureTask.Erase(id))));
  }

  private boolean isOver(Instant since) {
    return !clock.instant().isBefore(since.plus(KEPT_UNNAMED));
  }

  private static Naming naming(ArticleId id) {
    return new Naming(ItemKind.ARTICLE, id.value());
  }

  private static Naming naming(VideoId id) {
    return new Naming(ItemKind.VIDEO, id.value());
  }

  /** Returns the addresses of an article's images; none for a withdrawn article. */
  private static List<WebUrl> names(Article article) {
    return article.availability().withdrawal() != null
        ? List.of()
        : Placement.addresses(article.metadata().images().stream());
  }

  private static List<WebUrl> names(Video video) {
    return video.availability().withdrawal() != null
        ? List.of()
        : Placement.addresses(Stream.ofNullable(video.metadata().thumbnail()));
  }

  private void follow(Naming item, List<WebUrl> names) {
    List<WebUrl> before = images.namedBy(item);
    if (!before.equals(names)) {
      images.recordNames(item, before, names, now());
    }
    Map<WebUrl, KnownImage> known = images.at(names);
    List<PictureTask> due = new ArrayList<>();
    for (WebUrl url : names) {
      KnownImage image = known.get(url);
      if (image == null) {
        images.save(KnownImage.waiting(url)); // or another did so
      }
      if (image == null || image.isDue(now())) {
        due.add(new PictureTask.Fetch(url));
      }
    }
    if (!due.isEmpty()) {
      tasks.send(due);
    }
  }

  private void placeIn(ArticleId id) {
    untilWritten(
        () -> {
          Optional<Article> stored = writer.current(id);
          return stored.isEmpty() ? Optional.empty() : placement.write(stored.get());
        });
  }

  private void placeIn(VideoId id) {
    untilWritten(
        () -> Optional.ofNullable(writer.current(List.of(id)).get(id)).flatMap(placement::write));
  }

  /** Decides a write again each time another writer was faster. */
  private void untilWritten(Supplier<Optional<Write>> decision) {
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      Optional<Write> write = decision.get();
      if (write.isEmpty() || !(writer.write(write.get()) instanceof Write.Outcome.Conflict)) {
        return; // what is too large for the table stays without
      }
    }
    throw new UnavailableException("other writers were faster " + MAX_ATTEMPTS + " times");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
