package newsreel.catalog.ports;

import java.time.Instant;
import newsreel.catalog.Image;
import newsreel.catalog.Picture;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the image at an address.
 *
 * @param reason tells a person, in a sentence, why there is no picture or no newer one
 * @param words what the picture's file says about it
 * @param uploaded whether a writer sent it, so that it is never fetched
 * @param etag of the version last fetched, as the site sent it
 * @param lastModified likewise
 * @param checkedAt when it was last fetched, sent or refused
 * @param freshUntil from then on it is asked for again when a page that names it changes
 * @param version grows by one with each change, from 1
 */
public record KnownImage(
    WebUrl url,
    State state,
    @Nullable String reason,
    @Nullable Picture picture,
    PictureWords words,
    boolean uploaded,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant checkedAt,
    @Nullable Instant freshUntil,
    long version) {
  /** How far an image has come. */
  public enum State {
    /** The image has yet to be fetched. */
    WAITING,
    KEPT,
    FAILED,
    /** The image was deleted and must not be fetched again. */
    BLOCKED
  }

  public KnownImage {
    if ((picture != null) != (state == State.KEPT)) {
      throw new IllegalArgumentException("an image that is kept has a picture, and no other");
    }
  }

  public static KnownImage waiting(WebUrl url) {
    return new KnownImage(
        url, State.WAITING, null, null, PictureWords.NONE, false, null, null, null, null, 1);
  }

  public KnownImage withVersion(long number) {
    return new KnownImage(
        url,
        state,
        reason,
        picture,
        words,
        uploaded,
        etag,
        lastModified,
        checkedAt,
        freshUntil,
        number);
  }

  /** Whether to fetch it again when a page that names it changes. */
  public boolean isDue(Instant now) {
    return switch (state) {
      case WAITING -> true;
      case BLOCKED -> false;
      case KEPT, FAILED -> !uploaded && (freshUntil == null || !freshUntil.isAfter(now));
    };
  }

  /** Returns the image after the site said that it has not changed. */
  public KnownImage confirmed(Instant now, Instant until) {
    return new KnownImage(
        url, state, null, picture, words, uploaded, etag, lastModified, now, until, version + 1);
  }

  /** Returns the image after a failure. A picture that is already kept stays. */
  public KnownImage failed(String why, Instant now, Instant until) {
    return new KnownImage(
        url,
        state == State.KEPT ? State.KEPT : State.FAILED,
        why,
        picture,
        words,
        uploaded,
        etag,
        lastModified,
        now,
        until,
        version + 1);
  }

  public KnownImage blocked(String why, Instant now) {
    return new KnownImage(
        url,
        State.BLOCKED,
        why,
        null,
        PictureWords.NONE,
        false,
        null,
        null,
        now,
        null,
        version + 1);
  }

  /** Returns the image as fetched with these validators and fresh until then. */
  public KnownImage fetched(
      Picture kept,
      PictureWords said,
      @Nullable String newEtag,
      @Nullable String newLastModified,
      Instant now,
      Instant until) {
    return new KnownImage(
        url,
        State.KEPT,
        null,
        kept,
        said,
        false,
        newEtag,
        newLastModified,
        now,
        until,
        version + 1);
  }

  public KnownImage uploaded(Picture kept, PictureWords said, Instant now) {
    return new KnownImage(
        url, State.KEPT, null, kept, said, true, null, null, now, null, version + 1);
  }

  /** Returns the image as an article or a video stores it. */
  public Image place(Image named) {
    return switch (state) {
      case WAITING, FAILED -> named;
      case BLOCKED -> named.withPicture(null);
      case KEPT ->
          new Image(
              named.url(),
              named.caption() == null ? words.caption() : named.caption(),
              named.credit() == null ? words.credit() : named.credit(),
              named.width(),
              named.height(),
              named.alt(),
              picture);
    };
  }
}
