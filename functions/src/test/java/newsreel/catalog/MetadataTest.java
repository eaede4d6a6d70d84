package newsreel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Track.Kind;
import newsreel.values.FieldException;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;

final class MetadataTest {
  private static final LanguageTag EN = new LanguageTag("en");
  private static final LanguageTag DE = new LanguageTag("de");
  private static final Track KEPT = new Track(EN, Kind.CAPTIONS, null, null);
  private static final Track NAMED = new Track(EN, Kind.CAPTIONS, "English", url("a.vtt"));
  private static final Track OTHER = new Track(DE, Kind.CAPTIONS, "Deutsch", url("b.vtt"));

  private static WebUrl url(String name) {
    return new WebUrl("https://cdn.example.org/" + name);
  }

  private static VideoMetadata video(Track... tracks) {
    return new VideoMetadata.Builder().title("Ship").tracks(List.of(tracks)).build();
  }

  @Test
  void whatABuilderTakesOverIsTheSame() {
    ArticleMetadata article = Samples.fullArticle().build();
    VideoMetadata video = Samples.fullVideo().build();

    assertThat(article.toBuilder().build()).isEqualTo(article);
    assertThat(video.toBuilder().build()).isEqualTo(video);
  }

  @Test
  void anArticleHasAHeadlineAndNoTextThatIsBlank() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleMetadata.Builder().build());
    wrong("headline", new ArticleMetadata.Builder().headline(" "));
    wrong("description", Samples.fullArticle().description(""));
    wrong("keyPoints", Samples.fullArticle().keyPoints(List.of("a", "")));
    wrong("keywords", Samples.fullArticle().keywords(List.of("a", "")));
    assertThat(Samples.fullArticle().commentCount(0).wordCount(0).build().commentCount()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.fullArticle().commentCount(-1).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.fullArticle().wordCount(-1).build());
  }

  private static void wrong(String field, ArticleMetadata.Builder article) {
    assertThatThrownBy(article::build)
        .isInstanceOfSatisfying(FieldException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void aVideoHasAnIdentityAndASizeAboveZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new VideoMetadata.Builder().build());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new VideoMetadata.Builder().provider(new Provider("Player", null)).build());
    assertThat(new VideoMetadata.Builder().provider(new Provider("Player", "1")).build().title())
        .isNull();
    assertThat(new VideoMetadata.Builder().contentUrl(url("a.mp4")).build().title()).isNull();
    assertThat(new VideoMetadata.Builder().embedUrl(url("a")).build().title()).isNull();
    assertThat(Samples.fullVideo().width(1).height(1).build().width()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.fullVideo().width(0).build());
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.fullVideo().height(0).build());
    for (VideoMetadata.Builder blank :
        List.of(
            Samples.fullVideo().title(" "),
            Samples.fullVideo().caption(" "),
            Samples.fullVideo().description(" "))) {
      assertThatThrownBy(blank::build).isInstanceOf(FieldException.class);
    }
  }

  @Test
  void aTrackThatIsKeptTakesThePlaceOfOneLikeIt() {
    assertThat(KEPT.isKept()).isTrue();
    assertThat(NAMED.isKept()).isFalse();
    assertThat(KEPT.isLike(NAMED)).isTrue();
    assertThat(KEPT.isLike(OTHER)).isFalse();
    assertThat(KEPT.isLike(new Track(EN, Kind.CHAPTERS, null, null))).isFalse();

    assertThat(video(NAMED, OTHER).keeping(KEPT).tracks()).containsExactly(KEPT, OTHER);
    assertThat(video(NAMED, OTHER).keepingTracksOf(video(KEPT)).tracks())
        .containsExactly(KEPT, OTHER);
    assertThat(video(NAMED).keepingTracksOf(video(OTHER)).tracks()).containsExactly(NAMED);
    assertThat(video(KEPT, OTHER).withoutKept(KEPT.key()).tracks()).containsExactly(OTHER);
    assertThat(video(KEPT, NAMED).withoutKept(TrackKey.ofCaptions(DE)).tracks())
        .containsExactly(KEPT, NAMED);
    Track chapters = new Track(EN, Kind.CHAPTERS, null, null);
    assertThat(video(KEPT).keeping(chapters).tracks()).containsExactly(chapters, KEPT);
    assertThat(video(KEPT, chapters).withoutKept(chapters.key()).tracks()).containsExactly(KEPT);
  }

  @Test
  void anImageHasAUrlACaptionOrACreditAndASizeAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Image(null, null, null, null, null, "alt"));
    assertThat(new Image(null, "a", null, 1, 1, null).url()).isNull();
    assertThat(new Image(null, null, "a", null, null, null).url()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Image(null, "a", null, 0, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Image(null, "a", null, null, 0, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Image(null, "a", " ", null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Image(null, "a", null, null, null, " "));
  }

  @Test
  void whatIsKnownOfAVideoStandsInItsCardAndSummary() {
    Revision revision = Revision.first(Samples.NOON);
    VideoMetadata metadata = Samples.fullVideo().build();
    VideoId id = new VideoId("ship");
    Video video = new Video(id, metadata, List.of(), Availability.ALWAYS, Set.of(), revision);

    assertThat(video.card().title()).isEqualTo(metadata.title());
    assertThat(video.summary().description()).isEqualTo(metadata.description());
    assertThat(video.summary().position()).isEqualTo(video.position());
    assertThat(video.position().date()).isEqualTo(Optional.ofNullable(metadata.uploadedAt()));
    assertThat(video.summary().windows()).containsExactly(Availability.ALWAYS);
    assertThat(video.summary().openAt(Samples.NOON)).isEqualTo(video.summary());
    assertThat(new Listing(null, null, null, null, 1).withLimit(2).limit()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> new Listing(null, null, null, null, 0));
  }
}
