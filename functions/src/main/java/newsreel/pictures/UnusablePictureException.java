package newsreel.pictures;

import org.jspecify.annotations.Nullable;

/** Thrown when bytes are not a picture that can be kept. Its message tells a person why. */
public final class UnusablePictureException extends Exception {
  private static final long serialVersionUID = 1;

  public UnusablePictureException(String reason) {
    super(reason);
  }

  public UnusablePictureException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  /** Returns a sentence for the person who wonders where the picture is. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
