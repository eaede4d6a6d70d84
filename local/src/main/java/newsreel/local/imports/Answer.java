package newsreel.local.imports;

import java.util.List;
import newsreel.values.WebUrl;

/** What came of a page, or of a picture. */
sealed interface Answer {
  /**
   * @param images addresses that the stored page names
   */
  record Stored(Outcome outcome, List<WebUrl> images) implements Answer {
    public Stored {
      images = List.copyOf(images);
    }
  }

  /**
   * @param reason in a sentence, as the API gave it
   */
  record Refused(String reason) implements Answer {}

  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }
}
