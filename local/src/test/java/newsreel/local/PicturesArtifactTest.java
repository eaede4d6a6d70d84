package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The artifact of the two functions that make pictures: renditions/target/newsreel-pictures.zip.
 */
class PicturesArtifactTest {
  private static final long MAX_BYTES = 20 * 1024 * 1024;

  private final Path artifact = Path.of("../renditions/target/newsreel-pictures.zip");

  @Test
  void hasTheDecodersForBothProcessorsAndAtMostTwentyMegabytes() throws IOException {
    assumeTrue(Files.exists(artifact), "the artifact is made by mvn package");
    assertThat(Files.size(artifact)).isLessThanOrEqualTo(MAX_BYTES);
    DeployedZip zip = DeployedZip.read(artifact);
    assertThat(zip.nativeLibraries())
        .containsExactlyInAnyOrder(
            "linux/armv8/glibc/libaws-crt-jni.so",
            "linux/x86_64/glibc/libaws-crt-jni.so",
            "native/Linux/aarch64/libwebp-imageio.so",
            "native/Linux/x86_64/libwebp-imageio.so");
    assertThat(zip.placesByClass())
        .containsKeys(
            "newsreel/lambda/PicturesFunction.class",
            "newsreel/lambda/PictureUploadFunction.class",
            "newsreel/renditions/ImageIoPictureMaker.class");
    assertThat(zip.placesByClass().values()).allSatisfy(places -> assertThat(places).hasSize(1));
  }
}
