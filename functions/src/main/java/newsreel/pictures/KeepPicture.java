package newsreel.pictures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import newsreel.catalog.Picture;
import newsreel.catalog.PictureId;
import newsreel.catalog.ports.EdgeCopies;
import newsreel.catalog.ports.KeptPictures;
import newsreel.catalog.ports.KeptPictures.Kept;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.catalog.ports.PictureWords;
import newsreel.catalog.ports.UnavailableException;
import newsreel.fetch.Fetched;
import newsreel.fetch.Fetched.Validators;
import newsreel.values.WebUrl;

/**
 * Keeps pictures that are fetched or sent. Repeating a step changes nothing, so an attempt that was
 * killed at any point can be repeated as a whole.
 */
public final class KeepPicture {
  /** How soon an image that failed is requested again when a page that names it changes. */
  private static final Duration RETRY = Duration.ofHours(1);

  private final SiteImages site;
  private final PictureMaker maker;
  private final KnownImages images;
  private final KeptPictures pictures;
  private final PictureFiles files;
  private final PictureTasks tasks;
  private final EdgeCopies edge;
  private final Clock clock;

  public KeepPicture(
      SiteImages site,
      PictureMaker maker,
      KnownImages images,
      KeptPictures pictures,
      PictureFiles files,
      PictureTasks tasks,
      EdgeCopies edge,
      Clock clock) {
    this.site = site;
    this.maker = maker;
    this.images = images;
    this.pictures = pictures;
    this.files = files;
    this.tasks = tasks;
    this.edge = edge;
    this.clock = clock;
  }

  /** The result. */
  public sealed interface Outcome {
    KnownImage image();

    record Kept(KnownImage image) implements Outcome {}

    record Failed(KnownImage image) implements Outcome {}

    /** There was nothing to do. */
    record Unchanged(KnownImage image) implements Outcome {}
  }

  /**
   * Fetches the image if it is due.
   *
   * @param last whether this is the last attempt, after which even a passing fault is a failure
   * @throws UnavailableException if another attempt may succeed
   */
  public Outcome fetch(WebUrl url, boolean last) {
    KnownImage known = images.at(url).orElseGet(() -> KnownImage.waiting(url));
    if (!known.isDue(now())) {
      return new Outcome.Unchanged(known);
    }
    Validators validators =
        known.picture() == null
            ? Validators.NONE
            : new Validators(known.etag(), known.lastModified());
    return switch (site.fetch(url, validators)) {
      case Fetched.Content content -> keep(url, content);
      case Fetched.Unmodified(var cacheControl) ->
          new Outcome.Unchanged(
              save(url, i -> i.confirmed(now(), Freshness.until(cacheControl, now()))));
      case Fetched.Refused(String detail) -> failed(url, detail);
      case Fetched.Failed failed when failed.isPassing() && !last ->
          throw new UnavailableException(failed.detail());
      case Fetched.Failed failed -> failed(url, failed.detail());
      case Fetched.TimedOut(String detail) -> {
        if (!last) {
          throw new UnavailableException(detail);
        }
        yield failed(url, detail);
      }
    };
  }

  private Outcome keep(WebUrl url, Fetched.Content content) {
    if (Freshness.forbidsKeeping(content.cacheControl())) {
      return failed(url, "The site asks that it be kept by nobody (Cache-Control: no-store).");
    }
    Instant until = Freshness.until(content.cacheControl(), now());
    return keep(
        url,
        content.body(),
        (image, kept) ->
            image.fetched(
                kept.picture(),
                kept.words(),
                content.validators().etag(),
                content.validators().lastModified(),
                now(),
                until));
  }

  /** Keeps the bytes as the image at an address, whatever the address returns. */
  public Outcome upload(WebUrl url, byte[] original) {
    Outcome outcome =
        keep(url, original, (image, kept) -> image.uploaded(kept.picture(), kept.words(), now()));
    images.noteUnnamed(url, now());
    return outcome;
  }

  private record MadePicture(Picture picture, PictureWords words) {}

  private interface Keeping {
    KnownImage apply(KnownImage before, MadePicture kept);
  }

  private Outcome keep(WebUrl url, byte[] original, Keeping keeping) {
    PictureId id = PictureId.of(original);
    Optional<PictureId> before = images.at(url).map(KnownImage::picture).map(Picture::id);
    try {
      Kept kept = pictures.use(id, url);
      if (kept.blocked()) {
        return blocked(url);
      }
      MadePicture made =
          kept.picture() != null ? new MadePicture(kept.picture(), kept.words()) : make(original);
      KnownImage saved = save(url, image -> keeping.apply(image, made));
      before.filter(old -> !old.equals(id)).ifPresent(old -> pictures.release(old, url, now()));
      return saved.state() == KnownImage.State.BLOCKED
          ? new Outcome.Unchanged(saved)
          : new Outcome.Kept(saved);
    } catch (UnusablePictureException unusable) {
      pictures.release(id, url, now());
      return failed(url, unusable.reason());
    }
  }

  private MadePicture make(byte[] original) throws UnusablePictureException {
    PictureMaker.Made made = maker.make(original);
    for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
      files.write(made.picture().id(), file.getKey(), file.getValue());
    }
    pictures.made(made.picture(), made.words());
    return new MadePicture(made.picture(), made.words());
  }

  private Outcome failed(WebUrl url, String reason) {
    return new Outcome.Failed(save(url, i -> i.failed(reason, now(), now().plus(RETRY))));
  }

  private Outcome blocked(WebUrl url) {
    return new Outcome.Failed(
        save(url, i -> i.blocked("The picture was deleted, and is not kept again.", now())));
  }

  private KnownImage save(WebUrl url, UnaryOperator<KnownImage> change) {
    return SaveImage.until(images, url, change);
  }

  /** Forgets an image that nothing names, and its picture if no other image has it. */
  public void forget(WebUrl url) {
    Optional<KnownImage> known = images.at(url);
    Optional<Instant> since = images.unnamedSince(url);
    if (known.isEmpty()
        || known.get().state() == KnownImage.State.BLOCKED
        || since.isEmpty()
        || !images.forget(url, since.get())) {
      return;
    }
    Picture picture = known.get().picture();
    if (picture != null && pictures.release(picture.id(), url, now()).addresses().isEmpty()) {
      erase(picture.id());
    }
  }

  /** Deletes the files of a picture that is blocked or unused. */
  public void erase(PictureId id) {
    boolean blocked = pictures.picture(id).map(Kept::blocked).orElse(false);
    if (!blocked && !pictures.forget(id)) {
      return;
    }
    files.delete(id);
    edge.clear(List.of("/pictures/" + id + "/*"));
    // One that came back meanwhile is made anew.
    pictures
        .picture(id)
        .filter(kept -> !kept.blocked())
        .ifPresent(
            kept ->
                tasks.send(
                    kept.addresses().stream()
                        .flatMap(hash -> images.byHash(hash).stream())
                        .<PictureTask>map(image -> new PictureTask.Fetch(image.url()))
                        .toList()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
