package newsreel.catalog.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import newsreel.catalog.Edit;
import newsreel.catalog.Revision;
import newsreel.catalog.Samples;
import newsreel.catalog.Track;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.Write.TrackChange;
import newsreel.values.LanguageTag;
import org.junit.jupiter.api.Test;

/** What is promised of the texts of caption tracks. */
interface TrackContract extends CatalogPorts {
  @Test
  default void aTrackIsKeptWithItsTextUntilItIsDropped() {
    KeptTrack small = kept("en", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n");
    KeptTrack large = kept("pt-BR", "WEBVTT\n\n" + "Longe daqui, à noite.\n".repeat(5_000));
    Video first = Samples.video("Clip", Revision.first(Samples.NOON));
    Video second = revised(first, first.metadata().keeping(small.track()).keeping(large.track()));

    write(first, List.of());
    write(second, List.of(new TrackChange.Kept(small), new TrackChange.Kept(large)));

    assertThat(catalog().video(first.id())).contains(second);
    assertThat(second.metadata().tracks()).containsExactly(large.track(), small.track());
    assertThat(catalog().track(first.id(), small.track().key())).contains(small);
    assertThat(writer().current(first.id(), large.track().key())).contains(large);
    assertThat(catalog().track(first.id(), TrackKey.ofCaptions(new LanguageTag("pt")))).isEmpty();

    Video third = revised(second, second.metadata().withoutKept(small.track().key()));
    write(third, List.of(new TrackChange.Dropped(small.track().key())));

    assertThat(catalog().video(first.id())).contains(third);
    assertThat(catalog().track(first.id(), small.track().key())).isEmpty();
    assertThat(catalog().track(first.id(), large.track().key())).contains(large);
  }

  @Test
  default void aTrackIsNotKeptOnAnotherRevisionThanTheStoredOne() {
    KeptTrack track = kept("en", "WEBVTT\n\n");
    Video first = Samples.video("Clip", Revision.first(Samples.NOON));
    write(first, List.of());

    assertThat(writer().write(trackWrite(first, List.of(new TrackChange.Kept(track)))))
        .isEqualTo(new Write.Outcome.Conflict());
    assertThat(catalog().track(first.id(), track.track().key())).isEmpty();
  }

  private static KeptTrack kept(String language, String text) {
    return new KeptTrack(
        new Track(new LanguageTag(language), Track.Kind.CAPTIONS, null, null), text);
  }

  private static Video revised(Video video, VideoMetadata metadata) {
    return new Video(
        video.id(),
        metadata,
        video.articles(),
        video.availability(),
        video.edited(),
        video.revision().next(Samples.NOON, video.availability()));
  }

  private static Write trackWrite(Video video, List<TrackChange> tracks) {
    Edit edit = new Edit(video.revision().number(), Samples.NOON, null, Set.of("tracks"));
    return new Write(List.of(), List.of(new Write.VideoWrite(video, edit, tracks)));
  }

  private void write(Video video, List<TrackChange> tracks) {
    assertThat(writer().write(trackWrite(video, tracks))).isEqualTo(new Write.Outcome.Done());
  }
}
