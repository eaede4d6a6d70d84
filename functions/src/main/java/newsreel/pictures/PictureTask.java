package newsreel.pictures;

import newsreel.catalog.PictureId;
import newsreel.values.WebUrl;

/** Work on pictures that is done apart from the request or the change that caused it. */
public sealed interface PictureTask {
  /** Fetches the image at an address if it is due. */
  record Fetch(WebUrl url) implements PictureTask {}

  /**
   * Forgets an image that nothing has named for 30 days, and its picture if no other image has it.
   */
  record Forget(WebUrl url) implements PictureTask {}

  /** Deletes the files of a picture that is blocked or to which no address leads any more. */
  record Erase(PictureId id) implements PictureTask {}
}
