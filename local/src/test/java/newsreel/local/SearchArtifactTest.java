package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The artifact of the two functions that search and write the index:
 * search/target/newsreel-search.zip.
 */
class SearchArtifactTest {
  private static final long MAX_BYTES = 30 * 1024 * 1024;

  private final Path artifact = Path.of("../search/target/newsreel-search.zip");

  @Test
  void hasTheIndexForBothProcessorsAndAtMostThirtyMegabytes() throws IOException {
    assumeTrue(Files.exists(artifact), "the artifact is made by mvn package");
    assertThat(Files.size(artifact)).isLessThanOrEqualTo(MAX_BYTES);
    DeployedZip zip = DeployedZip.read(artifact);
    assertThat(zip.nativeLibraries())
        .containsExactlyInAnyOrder(
            "linux/armv8/glibc/libaws-crt-jni.so", "linux/x86_64/glibc/libaws-crt-jni.so");
    assertThat(zip.placesByClass())
        .containsKeys(
            "newsreel/lambda/SearchFunction.class",
            "newsreel/lambda/IndexFunction.class",
            "newsreel/lucene/LuceneEngine.class");
    assertThat(zip.placesByClass().values()).allSatisfy(places -> assertThat(places).hasSize(1));
  }
}
