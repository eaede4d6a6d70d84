package newsreel.lambda;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.EdgeCopies;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexBell;
import newsreel.follow.FacetListing;
import newsreel.follow.Propagation;
import newsreel.follow.Takedown;
import newsreel.lambda.StreamEvent.StreamRecord;
import newsreel.pictures.PlacePictures;
import newsreel.table.TouchedItem;
import newsreel.table.TouchedItem.TouchedArticle;
import newsreel.table.TouchedItem.TouchedEdge;
import newsreel.table.TouchedItem.TouchedImage;
import newsreel.table.TouchedItem.TouchedPicture;
import newsreel.table.TouchedItem.TouchedVideo;

/**
 * Follows the table's stream. A record that failed, or for which there was no time, is named in
 * {@code batchItemFailures}; Lambda continues from there.
 */
public final class PropagateFunction extends LoggedFunction {
  private final Propagation propagation;
  private final FacetListing facetListing;
  private final PlacePictures pictures;
  private final EdgeCopies edge;
  private final IndexBell bell;

  public PropagateFunction() {
    this(Wiring.fromEnvironment());
  }

  public PropagateFunction(Wiring wiring) {
    super(wiring);
    this.propagation = wiring.propagation();
    this.facetListing = wiring.facetListing();
    this.pictures = wiring.pictures().place();
    this.edge = wiring.edge();
    this.bell = wiring.searching().bell();
  }

  @Override
  byte[] answer(byte[] event, Invocation invocation) {
    List<StreamRecord> records = StreamEvent.read(event);
    Set<VideoId> relinked = new HashSet<>();
    records.forEach(r -> touched(r).ifPresent(item -> noteRelinked(item, relinked)));
    SequencedMap<TouchedItem, StreamRecord> items = new LinkedHashMap<>();
    records.forEach(r -> touched(r).ifPresent(item -> items.putIfAbsent(item, r)));
    // Counts and announcements do not wait for the slower index. What there is no time for comes
    // again, with what was reached taken off: a batch that is ended from outside comes whole.
    int time = invocation.left();
    AtomicBoolean takenDown = new AtomicBoolean();
    int done =
        reach(items, items.size(), item -> follow(item, relinked, takenDown), time / 2, invocation);
    if (takenDown.get()) {
      clearEdge(invocation);
    }
    int indexed = reach(items, done, this::index, time / 6, invocation);
    Optional<String> failed =
        items.values().stream().skip(indexed).findFirst().map(StreamRecord::sequenceNumber);
    invocation.line.with("followed", indexed);
    if (done > 0) {
      ring(invocation);
    }
    if (failed.isPresent()) {
      if (invocation.line.level() == Level.INFO) {
        invocation.line.with("postponed", 1);
      } else {
        invocation.count("failed", 1);
      }
    }
    return BatchAnswer.failed(failed.stream().toList());
  }

  /**
   * Takes a step for each item in order until one fails or time runs out, but at least one step.
   *
   * @param reserve the milliseconds before the timeout during which no step is started
   * @return the number of items for which a step was taken
   */
  private static int reach(
      SequencedMap<TouchedItem, StreamRecord> items,
      int first,
      Consumer<TouchedItem> step,
      int reserve,
      Invocation invocation) {
    int reached = 0;
    for (Map.Entry<TouchedItem, StreamRecord> item : items.entrySet()) {
      if (reached == first || (reached > 0 && invocation.left() < reserve)) {
        break;
      }
      try {
        step.accept(item.getKey());
      } catch (RuntimeException e) {
        invocation.line.with("sequenceNumber", item.getValue().sequenceNumber()).failure(e);
        break;
      }
      reached++;
    }
    return reached;
  }

  private static Optional<TouchedItem> touched(StreamRecord record) {
    return TouchedItem.of(record.pk(), record.sk());
  }

  private static void noteRelinked(TouchedItem item, Set<VideoId> relinked) {
    if (item instanceof TouchedEdge(var video, var article)) {
      relinked.add(video);
    }
  }

  /**
   * Clears the edge once for a batch. If CloudFront refuses because too many invalidations are
   * under way, a copy lives as long as its answer said; later records of the stream do not wait for
   * it.
   */
  private void clearEdge(Invocation invocation) {
    try {
      edge.clear(Takedown.PATHS);
      invocation.line.with("takedowns", 1);
    } catch (UnavailableException e) {
      invocation.count("takedownsFailed", 1);
      invocation.line.failure(e);
    }
  }

  /** What is not heard now is made up for by the next change, or by the clock. */
  private void ring(Invocation invocation) {
    try {
      bell.ring();
    } catch (UnavailableException e) {
      invocation.line.with("ringsFailed", 1);
      invocation.line.failure(e);
    }
  }

  private void follow(TouchedItem item, Set<VideoId> relinked, AtomicBoolean takenDown) {
    switch (item) {
      case TouchedArticle(var id) -> {
        note(propagation.articleChanged(id), takenDown);
        pictures.articleChanged(id);
      }
      case TouchedVideo(var id) -> {
        note(propagation.videoChanged(id, relinked.remove(id)), takenDown);
        pictures.videoChanged(id);
      }
      case TouchedEdge(var video, var article) -> {
        propagation.refresh(article, video);
        if (relinked.remove(video)) {
          note(propagation.videoChanged(video, true), takenDown);
        }
      }
      case TouchedImage(var hash) -> pictures.imageChanged(hash);
      case TouchedPicture(var id) -> pictures.pictureChanged(id);
    }
  }

  private static void note(boolean takesDown, AtomicBoolean takenDown) {
    if (takesDown) {
      takenDown.set(true);
    }
  }

  private void index(TouchedItem item) {
    switch (item) {
      case TouchedArticle(var id) -> facetListing.articleChanged(id);
      case TouchedVideo(var id) -> facetListing.videoChanged(id);
      // A video is found by what it has from its articles.
      case TouchedEdge(var video, var article) -> facetListing.videoChanged(video);
      case TouchedImage image -> {}
      case TouchedPicture picture -> {}
    }
  }
}
