package newsreel.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the artifact. */
public final class BundledFile {
  private BundledFile() {}

  /**
   * @param owner the class beside which the file is
   * @param name the file's name; one that starts with a slash is a path from the root
   * @throws IllegalStateException if the artifact has no such file
   */
  public static byte[] bytes(Class<?> owner, String name) {
    try (InputStream file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the artifact lacks " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads UTF-8, as {@link #bytes} does. */
  public static String text(Class<?> owner, String name) {
    return new String(bytes(owner, name), StandardCharsets.UTF_8);
  }
}
