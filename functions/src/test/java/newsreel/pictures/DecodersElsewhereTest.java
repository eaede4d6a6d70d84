package newsreel.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Readers' functions have no library that decodes pictures: their cold start is without it. */
final class DecodersElsewhereTest {
  @Test
  void theClassPathOfTheFunctionsHasNone() {
    assertThat(ServiceLoader.load(PictureMaker.class)).isEmpty();
    assertThat(Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1)))
        .isNotEmpty()
        .noneMatch(
            entry ->
                entry.matches(".*(/renditions/target/|twelvemonkeys|webp-imageio|blurhash-).*"));
  }
}
