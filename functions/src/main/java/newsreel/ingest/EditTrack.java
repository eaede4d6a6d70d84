package newsreel.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import newsreel.catalog.Edit;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.TrackChange;
import newsreel.catalog.ports.Write.VideoWrite;
import newsreel.ingest.Attempts.Attempt;
import org.jspecify.annotations.Nullable;

/** Stores the text of a video's tracks. Each change is a new revision of the video. */
public final class EditTrack {
  private final CatalogWriter writer;
  private final Clock clock;

  public EditTrack(CatalogWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Replaces the track of the same kind and language with {@code track}; {@link Result.Created} if
   * there was none.
   *
   * @param precondition what must be true of the stored track, if there is one
   */
  public Result<Video> keep(
      VideoId id,
      KeptTrack track,
      @Nullable String by,
      Predicate<Optional<KeptTrack>> precondition) {
    TrackKey key = track.track().key();
    return Attempts.untilDecided(
        () -> {
          Optional<Video> stored = writer.current(id);
          if (stored.isEmpty()) {
            return Attempts.decided(new Result.Missing<>());
          }
          Video video = stored.get();
          Optional<KeptTrack> before = writer.current(id, key);
          if (!precondition.test(before)) {
            return Attempts.decided(new Result.Moved<>(video));
          }
          if (before.equals(Optional.of(track))) {
            return Attempts.decided(new Result.Unchanged<>(video));
          }
          Video after = revised(video, video.metadata().keeping(track.track()));
          return write(
              after,
              new TrackChange.Kept(track),
              by,
              before.isEmpty() ? new Result.Created<>(after) : new Result.Changed<>(after));
        });
  }

  /**
   * Removes a track; {@link Result.Unchanged} if no such track is kept.
   *
   * @param precondition what must be true of the stored track, if there is one
   */
  public Result<Video> drop(
      VideoId id, TrackKey key, @Nullable String by, Predicate<KeptTrack> precondition) {
    return Attempts.untilDecided(
        () -> {
          Optional<Video> stored = writer.current(id);
          if (stored.isEmpty()) {
            return Attempts.decided(new Result.Missing<>());
          }
          Video video = stored.get();
          Optional<KeptTrack> before = writer.current(id, key);
          if (before.isEmpty()) {
            return Attempts.decided(new Result.Unchanged<>(video));
          }
          if (!precondition.test(before.get())) {
            return Attempts.decided(new Result.Moved<>(video));
          }
          Video after = revised(video, video.metadata().withoutKept(key));
          return write(after, new TrackChange.Dropped(key), by, new Result.Changed<>(after));
        });
  }

  private Video revised(Video video, VideoMetadata metadata) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return video.revised(metadata, video.availability(), video.edited(), now);
  }

  private Attempt<Video> write(
      Video video, TrackChange change, @Nullable String by, Result<Video> whenDone) {
    Edit edit =
        new Edit(video.revision().number(), video.revision().updatedAt(), by, Set.of("tracks"));
    VideoWrite write = new VideoWrite(video, edit, List.of(change));
    return Attempts.after(writer.write(new Write(List.of(), List.of(write))), whenDone);
  }
}
