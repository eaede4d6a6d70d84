package newsreel.lambda;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.VideoId;
import newsreel.ingest.Propagation;
import newsreel.ingest.SearchIndexing;
import newsreel.lambda.StreamEvent.StreamRecord;
import newsreel.table.TouchedItem;
import newsreel.table.TouchedItem.TouchedArticle;
import newsreel.table.TouchedItem.TouchedEdge;
import newsreel.table.TouchedItem.TouchedVideo;

/**
 * Follows the table's stream. A record that fails is named in {@code batchItemFailures}, from which
 * Lambda goes on the next time.
 */
public final class PropagateFunction extends LoggedFunction {
  private final Propagation propagation;
  private final SearchIndexing searchIndexing;

  public PropagateFunction() {
    this(Wiring.fromEnvironment());
  }

  public PropagateFunction(Wiring wiring) {
    super(wiring);
    this.propagation = wiring.propagation();
    this.searchIndexing = wiring.searchIndexing();
  }

  @Override
  byte[] answer(byte[] event, Invocation invocation) {
    List<StreamRecord> records = StreamEvent.read(event);
    Set<VideoId> relinked = new HashSet<>();
    records.forEach(r -> touched(r).ifPresent(item -> noteRelinked(item, relinked)));
    Optional<String> failed = Optional.empty();
    Set<TouchedItem> done = new HashSet<>();
    for (StreamRecord record : records) {
      try {
        touched(record).filter(done::add).ifPresent(item -> follow(item, relinked));
      } catch (RuntimeException e) {
        invocation.line.with("sequenceNumber", record.sequenceNumber()).failure(e);
        failed = Optional.of(record.sequenceNumber());
        break;
      }
    }
    invocation.count("followed", done.size());
    if (failed.isPresent()) {
      invocation.count("failed", 1);
    }
    return BatchAnswer.failed(failed.stream().toList());
  }

  private static Optional<TouchedItem> touched(StreamRecord record) {
    return TouchedItem.of(record.pk(), record.sk());
  }

  private static void noteRelinked(TouchedItem item, Set<VideoId> relinked) {
    if (item instanceof TouchedEdge(var video, var article)) {
      relinked.add(video);
    }
  }

  private void follow(TouchedItem item, Set<VideoId> relinked) {
    switch (item) {
      case TouchedArticle(var id) -> {
        propagation.articleChanged(id);
        searchIndexing.articleChanged(id);
      }
      case TouchedVideo(var id) -> {
        propagation.videoChanged(id, relinked.remove(id));
        searchIndexing.videoChanged(id);
      }
      case TouchedEdge(var video, var article) -> {
        propagation.refresh(article, video);
        if (relinked.remove(video)) {
          propagation.videoChanged(video, true);
        }
      }
    }
  }
}
