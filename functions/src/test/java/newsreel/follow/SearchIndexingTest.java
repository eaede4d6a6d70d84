package newsreel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Edit;
import newsreel.catalog.Revision;
import newsreel.catalog.Samples;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.InMemoryCatalog;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.Write;
import newsreel.catalog.search.SearchDocument;
import newsreel.values.LanguageTag;
import org.junit.jupiter.api.Test;

class SearchIndexingTest {
  private static final LanguageTag EN = new LanguageTag("en");
  private static final Availability WITHDRAWN =
      Availability.ALWAYS.withdrawn(new Withdrawal(Samples.NOON, null, null));

  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final List<String> indexed = new ArrayList<>();
  private final SearchIndexing indexing =
      new SearchIndexing(
          catalog,
          (kind, id, current) ->
              indexed.add(
                  "%s %s %s"
                      .formatted(
                          kind, id, current.get().map(SearchDocument::texts).orElse(List.of()))),
          Clock.fixed(Samples.NOON, ZoneOffset.UTC));

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

  private VideoId store(Availability availability, Track.Kind kind, String captions) {
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
    return id;
  }

  @Test
  void anArticleIsFoundByItsTextsUntilItIsWithdrawn() {
    store("Ferry", Availability.ALWAYS);
    store("Barge", WITHDRAWN);

    indexing.articleChanged(new ArticleId("ferry"));
    indexing.articleChanged(new ArticleId("barge"));
    indexing.articleChanged(new ArticleId("none"));

    assertThat(indexed)
        .containsExactly("ARTICLE ferry [Ferry]", "ARTICLE barge []", "ARTICLE none []");
  }

  @Test
  void aVideoIsFoundByWhatItsKeptCaptionsSay() {
    indexing.videoChanged(
        store(
            Availability.ALWAYS,
            Track.Kind.CAPTIONS,
            "WEBVTT\n\n00:00.000 --> 00:01.000\nIce <i>leaves</i>\n"));

    assertThat(indexed).containsExactly("VIDEO clip [Clip, Ice leaves]");
  }

  @Test
  void chaptersAreReadByTheirOwnRules() {
    indexing.videoChanged(
        store(
            Availability.ALWAYS,
            Track.Kind.CHAPTERS,
            "WEBVTT\n\n00:00.000 --> 00:01.000\nThe quay\n"));

    assertThat(indexed).containsExactly("VIDEO clip [Clip, The quay]");
  }

  @Test
  void chaptersWithTagsAreNone() {
    indexing.videoChanged(
        store(
            Availability.ALWAYS,
            Track.Kind.CHAPTERS,
            "WEBVTT\n\n00:00.000 --> 00:01.000\nA heart: <3\n"));

    assertThat(indexed).containsExactly("VIDEO clip [Clip, ]");
  }

  @Test
  void aWithdrawnVideoIsFoundByNothing() {
    indexing.videoChanged(
        store(WITHDRAWN, Track.Kind.CAPTIONS, "WEBVTT\n\n00:00.000 --> 00:01.000\nIce leaves\n"));

    assertThat(indexed).containsExactly("VIDEO clip []");
  }
}
