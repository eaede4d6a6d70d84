package newsreel.pictures;

import newsreel.catalog.PictureId;
import newsreel.values.WebUrl;

/** What is to be done of pictures, apart from the request or the change that asked for it. */
public sealed interface PictureTask {
  /** Fetch the image at an address, where it is due. */
  record Fetch(WebUrl url) implements PictureTask {}

  /** Forget an image that nothing has named for 30 days, and its picture where no other has it. */
  record Forget(WebUrl url) implements PictureTask {}

  /** Delete the files of a picture that is blocked, or that no address leads to any more. */
  record Erase(PictureId id) implements PictureTask {}
}
