package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import newsreel.local.template.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is deployed: functions/target/newsreel.zip. */
class ArtifactTest {
  private static final long MAX_BYTES = 14 * 1024 * 1024;

  private final Path artifact = Path.of("../functions/target/newsreel.zip");
  private DeployedZip zip;

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(artifact), "the artifact is made by mvn package");
    zip = DeployedZip.read(artifact);
  }

  @Test
  void hasAtMostFourteenMegabytes() throws IOException {
    assertThat(Files.size(artifact)).isLessThanOrEqualTo(MAX_BYTES);
  }

  @Test
  void hasNoClassTwice() {
    assertThat(zip.placesByClass()).isNotEmpty();
    assertThat(zip.placesByClass().entrySet()).allSatisfy(e -> assertThat(e.getValue()).hasSize(1));
  }

  @Test
  void hasTheNativeLibraryOfBothProcessorsAndNoOther() {
    assertThat(zip.nativeLibraries())
        .containsExactlyInAnyOrder(
            "linux/armv8/glibc/libaws-crt-jni.so", "linux/x86_64/glibc/libaws-crt-jni.so");
  }

  @Test
  void hasTheClassOfEveryHandler() throws IOException {
    Template template = Template.read(Path.of("../template.yaml"), Map.of());
    assertThat(template.functions())
        .isNotEmpty()
        .allSatisfy(
            function ->
                assertThat(zip.placesByClass())
                    .containsEntry(function.handler().replace('.', '/') + ".class", List.of("/")));
  }

  @Test
  void hasNoLibraryOfTestsAndNoSecondClient() {
    assertThat(zip.libraries())
        .isNotEmpty()
        .noneMatch(
            name ->
                name.matches(
                    "lib/(DynamoDBLocal|junit|assertj|jqwik|archunit|apache5?-client|netty|url-).*"));
  }

  /** A reader's cold start pays for no decoder. */
  @Test
  void hasNothingThatDecodesPictures() {
    assertThat(zip.placesByClass().keySet())
        .noneMatch(
            name -> name.matches("(newsreel/renditions|com/twelvemonkeys|com/luciad|io/trbl)/.*"));
    assertThat(zip.libraries())
        .noneMatch(name -> name.matches("lib/(imageio|common-image|webp|blurhash|kotlin).*"));
  }

  /** Nor for an index. */
  @Test
  void hasNothingThatSearches() {
    assertThat(zip.placesByClass().keySet())
        .noneMatch(name -> name.matches("(newsreel/lucene|org/apache/lucene|com/ibm/icu)/.*"));
    assertThat(zip.libraries()).noneMatch(name -> name.matches("lib/(lucene|icu4j).*"));
  }
}
