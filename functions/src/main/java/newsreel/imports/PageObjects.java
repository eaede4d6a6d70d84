package newsreel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import newsreel.catalog.ports.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The place where objects with pages are put. */
public interface PageObjects {
  /**
   * Opens what is there now, which may be newer than what was announced. Empty where nothing is any
   * more.
   *
   * @throws UnavailableException where it may succeed a moment later
   */
  Optional<PageObject> open(String bucket, String key);

  /**
   * An object, which is read as a stream.
   *
   * @param version changes whenever the content does
   * @param contentEncoding of the content, where the object says one
   * @param url where the page stands, from the object's metadata
   */
  record PageObject(
      String version,
      @Nullable String contentType,
      @Nullable String contentEncoding,
      @Nullable String url,
      InputStream content)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
