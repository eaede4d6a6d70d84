package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import newsreel.local.template.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is deployed: functions/target/newsreel.zip. */
class ArtifactTest {
  private static final long MAX_BYTES = 14 * 1024 * 1024;

  private final Path artifact = Path.of("../functions/target/newsreel.zip");
  private final Map<String, List<String>> placesByClass = new HashMap<>();
  private final List<String> nativeLibraries = new ArrayList<>();
  private final List<String> libraries = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(artifact), "the artifact is made by mvn package");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(artifact))) {
      read(zip, "/");
    }
  }

  private void read(ZipInputStream zip, String place) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (name.endsWith(".jar")) {
        libraries.add(name);
        InputStream jar = zip;
        read(new ZipInputStream(jar), name);
      } else if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
        placesByClass.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
      } else if (name.endsWith(".so") || name.endsWith(".dylib") || name.endsWith(".dll")) {
        nativeLibraries.add(name);
      }
    }
  }

  @Test
  void hasAtMostFourteenMegabytes() throws IOException {
    assertThat(Files.size(artifact)).isLessThanOrEqualTo(MAX_BYTES);
  }

  @Test
  void hasNoClassTwice() {
    assertThat(placesByClass).isNotEmpty();
    assertThat(placesByClass.entrySet()).allSatisfy(e -> assertThat(e.getValue()).hasSize(1));
  }

  @Test
  void hasTheNativeLibraryOfBothProcessorsAndNoOther() {
    assertThat(nativeLibraries)
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
                assertThat(placesByClass)
                    .containsEntry(function.handler().replace('.', '/') + ".class", List.of("/")));
  }

  @Test
  void hasNoLibraryOfTestsAndNoSecondClient() {
    assertThat(libraries)
        .isNotEmpty()
        .noneMatch(
            name ->
                name.matches(
                    "lib/(DynamoDBLocal|junit|assertj|jqwik|archunit|apache5?-client|netty|url-).*"));
  }
}
