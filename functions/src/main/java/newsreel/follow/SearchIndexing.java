package newsreel.follow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import newsreel.captions.CaptionFile;
import newsreel.captions.Payload;
import newsreel.captions.Reading;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchWriter;

/**
 * Brings the search index up to what is stored now. What is withdrawn or has expired leaves it, and
 * what is not public yet enters it shortly before it is, since only reading decides what is shown.
 */
public final class SearchIndexing {
  private final CatalogWriter writer;
  private final SearchWriter index;
  private final Clock clock;

  public SearchIndexing(CatalogWriter writer, SearchWriter index, Clock clock) {
    this.writer = writer;
    this.index = index;
    this.clock = clock;
  }

  public void articleChanged(ArticleId id) {
    index.follow(
        ItemKind.ARTICLE,
        id.value(),
        () ->
            writer
                .current(id)
                .filter(article -> article.availability().isListedAt(clock.instant()))
                .map(SearchDocument::of));
  }

  public void videoChanged(VideoId id) {
    index.follow(
        ItemKind.VIDEO,
        id.value(),
        () ->
            writer
                .current(id)
                .filter(video -> video.availability().isListedAt(clock.instant()))
                .map(video -> SearchDocument.of(video, captions(video))));
  }

  private List<String> captions(Video video) {
    List<String> captions = new ArrayList<>();
    for (Track track : video.metadata().tracks()) {
      if (track.isKept()) {
        writer.current(video.id(), track.key()).map(SearchIndexing::text).ifPresent(captions::add);
      }
    }
    return captions;
  }

  private static String text(KeptTrack track) {
    Payload payload =
        track.track().kind() == Track.Kind.CHAPTERS ? Payload.CHAPTER_TITLES : Payload.CUE_TEXT;
    return switch (CaptionFile.read(track.text(), payload)) {
      case Reading.Read read -> read.captions().plainText();
      case Reading.Refused refused -> ""; // none is kept that is
    };
  }
}
