package newsreel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Edit;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Revision;
import newsreel.catalog.Samples;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.InMemoryCatalog;
import newsreel.catalog.ports.InMemoryLedger;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.Write;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchWriter;
import newsreel.values.LanguageTag;
import org.junit.jupiter.api.Test;

class IndexFeedTest {
  private static final LanguageTag EN = new LanguageTag("en");
  private static final Availability WITHDRAWN =
      Availability.ALWAYS.withdrawn(new Withdrawal(Samples.NOON, null, null));

  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final InMemoryLedger log = new InMemoryLedger();
  private final List<String> indexed = new ArrayList<>();
  private final Recorder writer = new Recorder();
  private final IndexFeed feed =
      new IndexFeed(log, catalog, writer, Clock.fixed(Samples.NOON, ZoneOffset.UTC));

  /** An index that notes what is written. */
  private final class Recorder implements SearchWriter {
    private final Map<Place, IndexManifest> states = new EnumMap<>(Place.class);
    private int refusals;

    @Override
    public Optional<IndexManifest> state(Place place) {
      return Optional.ofNullable(states.get(place));
    }

    @Override
    public boolean isToBegin() {
      return states.isEmpty();
    }

    @Override
    public void begin() {
      states.put(Place.BUILDING, at(LogPosition.START));
    }

    @Override
    public Optional<IndexManifest> commit(
        Place place, IndexManifest before, List<Change> changes, LogPosition reached) {
      if (refusals > 0) {
        refusals--;
        return Optional.empty();
      }
      for (Change change : changes) {
        indexed.add(
            "%s %s %s %s"
                .formatted(
                    place,
                    change.kind(),
                    change.id(),
                    change.document().map(SearchDocument::texts).orElse(List.of()).stream()
                        .map(SearchDocument.Text::text)
                        .toList()));
      }
      states.put(place, at(reached));
      return state(place);
    }

    @Override
    public boolean promote(IndexManifest built) {
      assertThat(states.remove(Place.BUILDING)).isEqualTo(built);
      states.put(Place.SERVING, built);
      return true;
    }

    private IndexManifest at(LogPosition position) {
      return new IndexManifest(1, 1, "0123abcd", position, List.of(), 0, Samples.NOON);
    }

    @Override
    public void tidy() {}
  }

  private void store(String headline, Availability availability) {
    Article plain = Samples.article(headline, Samples.NOON, List.of());
    Article article =
        new Article(
            new ArticleId(headline.toLowerCase(Locale.ROOT)),
            plain.metadata(),
            List.of(),
            availability,
            Set.of(),
            "",
            plain.revision());
    catalog.write(new Write(List.of(Samples.write(article)), List.of()));
  }

  private void store(Availability availability, Track.Kind kind, String captions) {
    Track kept = new Track(EN, kind, null, null);
    Track elsewhere =
        new Track(
            new LanguageTag("de"),
            Track.Kind.CAPTIONS,
            null,
            Samples.url("https://video.example.org/de.vtt"));
    VideoId id = new VideoId("clip");
    Instant noon = Samples.NOON;
    Video video =
        new Video(
            id,
            new VideoMetadata.Builder().title("Clip").tracks(List.of(kept, elsewhere)).build(),
            List.of(),
            availability,
            Set.of(),
            Revision.first(noon));
    catalog.write(
        new Write(
            List.of(),
            List.of(
                new Write.VideoWrite(
                    video,
                    new Edit(1, noon, null, Set.of()),
                    List.of(new Write.TrackChange.Kept(new KeptTrack(kept, captions)))))));
  }

  /** Follows the log after a change of these. */
  private IndexFeed.Progress follow(ItemKind kind, String... ids) {
    for (String id : ids) {
      log.post(
          log.entry(kind, id),
          new Ledger.Posting(
              new LedgerEntry(
                  kind,
                  id,
                  1,
                  Samples.NOON,
                  null,
                  null,
                  Position.of(kind, id, Samples.NOON, Samples.NOON),
                  true,
                  Set.of(),
                  Samples.NOON,
                  null),
              List.of()));
    }
    return feed.follow(() -> true);
  }

  @Test
  void theFirstIndexIsBuiltAndServesAndIsThenFollowed() {
    store("Ferry", Availability.ALWAYS);
    store("Barge", WITHDRAWN);

    assertThat(follow(ItemKind.ARTICLE, "ferry", "barge", "none"))
        .isEqualTo(new IndexFeed.Progress(3, false));
    assertThat(indexed)
        .containsExactlyInAnyOrder(
            "BUILDING ARTICLE ferry [Ferry]",
            "BUILDING ARTICLE barge []",
            "BUILDING ARTICLE none []");

    indexed.clear();
    assertThat(follow(ItemKind.ARTICLE, "ferry")).isEqualTo(new IndexFeed.Progress(1, false));
    assertThat(indexed).containsExactly("SERVING ARTICLE ferry [Ferry]");
    indexed.clear();
    assertThat(feed.follow(() -> true)).isEqualTo(new IndexFeed.Progress(0, false));
    assertThat(indexed).isEmpty();
  }

  @Test
  void whatAnotherWriterOvertookIsLeftToTheNextCall() {
    store("Ferry", Availability.ALWAYS);
    feed.follow(() -> true);
    writer.refusals = 1;
    assertThat(follow(ItemKind.ARTICLE, "ferry")).isEqualTo(new IndexFeed.Progress(0, true));
    assertThat(feed.follow(() -> true)).isEqualTo(new IndexFeed.Progress(1, false));
  }

  @Test
  void aVideoIsFoundByWhatItsKeptCaptionsSay() {
    store(
        Availability.ALWAYS,
        Track.Kind.CAPTIONS,
        "WEBVTT\n\n00:00.000 --> 00:01.000\nIce <i>leaves</i>\n");
    follow(ItemKind.VIDEO, "clip");
    assertThat(indexed).containsExactly("BUILDING VIDEO clip [Clip, Ice leaves]");
  }

  @Test
  void chaptersAreReadByTheirOwnRules() {
    store(
        Availability.ALWAYS, Track.Kind.CHAPTERS, "WEBVTT\n\n00:00.000 --> 00:01.000\nThe quay\n");
    follow(ItemKind.VIDEO, "clip");
    assertThat(indexed).containsExactly("BUILDING VIDEO clip [Clip, The quay]");
  }

  @Test
  void aWithdrawnVideoIsFoundByNothing() {
    store(WITHDRAWN, Track.Kind.CAPTIONS, "WEBVTT\n\n00:00.000 --> 00:01.000\nIce leaves\n");
    follow(ItemKind.VIDEO, "clip");
    assertThat(indexed).containsExactly("BUILDING VIDEO clip []");
  }
}
