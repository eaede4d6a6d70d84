package newsreel.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Edit;
import newsreel.catalog.Revision;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.VideoWrite;
import newsreel.ingest.Attempts.Attempt;
import org.jspecify.annotations.Nullable;

/** Stores videos that arrive without a page, and patches, withdraws and restores stored ones. */
public final class EditVideo {
  private final CatalogWriter writer;
  private final Clock clock;

  public EditVideo(CatalogWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * A video after a patch.
   *
   * @param edited the fields that the patch names
   */
  public record Patched(VideoMetadata metadata, Availability availability, Set<String> edited) {}

  /** Turns the stored video into the patched one; throws a problem if the patch is invalid. */
  public interface Patch {
    Patched apply(Video stored);
  }

  /**
   * Stores a video.
   *
   * @param window null keeps the stored window
   * @param force whether to overwrite fields that were set by hand
   * @param precondition what must be true of the stored video, if there is one
   */
  public Result<Video> store(
      VideoId id,
      VideoMetadata metadata,
      @Nullable Availability window,
      boolean force,
      @Nullable String by,
      Predicate<Optional<Video>> precondition) {
    return Attempts.untilDecided(
        () -> {
          Optional<Video> stored = current(id);
          if (!precondition.test(stored)) {
            return Attempts.decided(
                stored.isPresent() ? new Result.Moved<>(stored.get()) : new Result.Missing<>());
          }
          if (stored.isEmpty()) {
            return create(id, metadata, window, by);
          }
          Video before = stored.get();
          if (before.availability().withdrawal() != null) {
            return Attempts.decided(new Result.Withdrawn<>(before));
          }
          VideoMetadata merged =
              force ? metadata : VideoFields.keep(metadata, before.metadata(), before.edited());
          return revise(
              before,
              new Patched(merged, window == null ? before.availability() : window, Set.of()),
              force ? Set.of() : before.edited(),
              by);
        });
  }

  public Result<Video> patch(
      VideoId id, Patch patch, @Nullable String by, Predicate<Video> precondition) {
    return Attempts.untilDecided(
        () -> {
          Optional<Video> stored = current(id);
          if (stored.isEmpty()) {
            return Attempts.decided(new Result.Missing<>());
          }
          if (!precondition.test(stored.get())) {
            return Attempts.decided(new Result.Moved<>(stored.get()));
          }
          return revise(stored.get(), patch.apply(stored.get()), stored.get().edited(), by);
        });
  }

  /** Withdraws a video. One that is already withdrawn keeps its first withdrawal. */
  public Result<Video> withdraw(
      VideoId id,
      @Nullable String reason,
      @Nullable String replacedBy,
      @Nullable String by,
      Predicate<Video> precondition) {
    Withdrawal withdrawal = new Withdrawal(now(), reason, replacedBy);
    return patch(
        id,
        v -> new Patched(v.metadata(), v.availability().orWithdrawn(withdrawal), Set.of()),
        by,
        precondition);
  }

  private Optional<Video> current(VideoId id) {
    return writer.current(id);
  }

  private Attempt<Video> create(
      VideoId id, VideoMetadata metadata, @Nullable Availability window, @Nullable String by) {
    Video video =
        new Video(
            id,
            metadata,
            List.of(),
            window == null ? Availability.ALWAYS : window,
            Set.of(),
            Revision.first(now()));
    return write(video, Set.of(), by, new Result.Created<>(video));
  }

  private Attempt<Video> revise(
      Video stored, Patched patched, Set<String> editedBefore, @Nullable String by) {
    Set<String> edited = new TreeSet<>(editedBefore);
    edited.addAll(patched.edited());
    VideoMetadata metadata =
        patched.metadata().keepingTracksOf(stored.metadata()).keepingPictureOf(stored.metadata());
    Set<String> changed =
        VideoFields.FIELDS.changed(
            stored.metadata(), metadata, stored.availability(), patched.availability());
    if (changed.isEmpty()) {
      return Attempts.decided(new Result.Unchanged<>(stored));
    }
    Video video = stored.revised(metadata, patched.availability(), edited, now());
    return write(video, changed, by, new Result.Changed<>(video));
  }

  private Attempt<Video> write(
      Video video, Set<String> changed, @Nullable String by, Result<Video> whenDone) {
    Edit edit = new Edit(video.revision().number(), video.revision().updatedAt(), by, changed);
    return Attempts.after(
        writer.write(new Write(List.of(), List.of(new VideoWrite(video, edit)))), whenDone);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
