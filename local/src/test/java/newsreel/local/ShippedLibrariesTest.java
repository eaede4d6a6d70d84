package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The libraries in functions/target/newsreel.zip, against the bill of materials beside it. */
class ShippedLibrariesTest {
  private static final Path ARTIFACT = Path.of("../functions/target/newsreel.zip");
  private static final Path MATERIALS = Path.of("../functions/target/newsreel.cdx.json");
  private static final Path LICENCES = Path.of("../docs/third-party.md");
  private static final Path LOCAL_CLASSPATH = Path.of("target/classpath");
  private static final Pattern JAR =
      Pattern.compile("(?<name>.+?)-(?<version>\\d[\\w.]*(-SNAPSHOT)?)(-[A-Za-z][\\w-]*)?\\.jar");

  /** What may be shipped without asking a lawyer. */
  private static final Set<String> PERMISSIVE =
      Set.of("Apache-2.0", "BSD-2-Clause", "MIT", "MIT-0");

  /** The first version without the weakness, by what the jar is called. */
  private static final Map<String, Fix> FIXES =
      Map.ofEntries(
          Map.entry("jackson-core", new Fix("2.15.0", "CVE-2025-52999")),
          Map.entry("jackson-databind", new Fix("2.13.4.2", "CVE-2022-42003")),
          Map.entry("jsoup", new Fix("1.15.3", "CVE-2022-36033")),
          Map.entry("jte-runtime", new Fix("3.1.16", "CVE-2025-23026")),
          Map.entry("log4j-core", new Fix("2.17.1", "CVE-2021-44832")),
          Map.entry("logback-core", new Fix("1.5.13", "CVE-2024-12798")),
          Map.entry("ion-java", new Fix("1.10.5", "CVE-2024-21634")),
          Map.entry("snakeyaml", new Fix("2.0", "CVE-2022-1471")),
          Map.entry("commons-lang3", new Fix("3.18.0", "CVE-2025-48924")),
          Map.entry("commons-compress", new Fix("1.26.0", "CVE-2024-25710")),
          Map.entry("commons-io", new Fix("2.14.0", "CVE-2024-47554")),
          Map.entry("guava", new Fix("32.0.0", "CVE-2023-2976")),
          Map.entry("nimbus-jose-jwt", new Fix("9.37.2", "CVE-2023-52428")),
          Map.entry("netty-codec-http", new Fix("4.1.108", "CVE-2024-29025")),
          Map.entry("netty-codec-http2", new Fix("4.1.100", "CVE-2023-44487")));

  private record Fix(String version, String weakness) {}

  private record Library(String name, String version) {
    static Library of(String jar) {
      Matcher matcher = JAR.matcher(jar);
      assertThat(matcher.matches()).as("the name of %s", jar).isTrue();
      return new Library(matcher.group("name"), matcher.group("version"));
    }

    @Override
    public String toString() {
      return name + " " + version;
    }
  }

  private static List<Library> shipped() throws IOException {
    assumeTrue(Files.exists(ARTIFACT), "the artifact is made by mvn package");
    try (ZipFile zip = new ZipFile(ARTIFACT.toFile())) {
      return zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".jar"))
          .map(name -> Library.of(name.replace("lib/", "")))
          .toList();
    }
  }

  private static List<Library> ofTheCommandLine() throws IOException {
    return Stream.of(Files.readString(LOCAL_CLASSPATH).split(":", -1))
        .map(path -> Path.of(path).getFileName().toString())
        .filter(
            name ->
                name.endsWith(".jar")
                    && !name.startsWith("functions-")
                    && !name.startsWith("renditions-")
                    && !name.startsWith("search-"))
        .map(Library::of)
        .toList();
  }

  /** Library to licence, as the bill of materials has it. */
  private static Map<String, String> materials() {
    assumeTrue(Files.exists(MATERIALS), "the bill of materials is made by mvn package -Psbom");
    Map<String, String> materials = new TreeMap<>();
    try {
      for (JsonNode component :
          JsonMapper.shared().readTree(Files.readAllBytes(MATERIALS)).path("components")) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode licence : component.path("licenses")) {
          licences.add(
              licence.at("/license/id").asString(licence.at("/license/name").asString("?")));
        }
        materials.put(
            component.path("name").asString() + " " + component.path("version").asString(),
            String.join(", ", licences));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return materials;
  }

  @Test
  void theBillOfMaterialsNamesJustWhatIsShipped() throws IOException {
    assertThat(materials().keySet())
        .containsExactlyInAnyOrderElementsOf(shipped().stream().map(Library::toString).toList());
  }

  @Test
  void everyLibraryIsListedWithAPermissiveLicence() throws IOException {
    assertThat(listed().keySet())
        .containsExactlyInAnyOrderElementsOf(shipped().stream().map(Library::toString).toList());
    assertThat(listed().values()).isSubsetOf(PERMISSIVE);
  }

  @Test
  void theListHasTheLicencesOfTheBillOfMaterials() throws IOException {
    assertThat(listed()).isEqualTo(materials());
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(LICENCES)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].contains("`")) {
        listed.put(cells[1].strip().replace("`", "") + " " + cells[2].strip(), cells[3].strip());
      }
    }
    return listed;
  }

  /** Rows of the second and third list, whose names are no code. */
  @ParameterizedTest
  @CsvSource({
    "../renditions/target/newsreel-pictures.zip, pictures, webp-imageio 0.10.2",
    "../search/target/newsreel-search.zip, search, "
  })
  void whatTheOtherArtifactsHaveBesidesIsListedToo(
      Path artifact, String name, @Nullable String atTheRoot) throws IOException {
    assumeTrue(Files.exists(artifact), "the artifact is made by mvn package");
    Set<String> besides = new TreeSet<>();
    try (ZipFile zip = new ZipFile(artifact.toFile())) {
      zip.stream()
          .map(entry -> entry.getName())
          .filter(entry -> entry.endsWith(".jar"))
          .map(jar -> Library.of(jar.replace("lib/", "")).toString())
          .forEach(besides::add);
    }
    besides.removeAll(shipped().stream().map(Library::toString).toList());
    if (atTheRoot != null) {
      besides.add(atTheRoot);
    }
    Set<String> listed = new TreeSet<>();
    boolean here = false;
    for (String line : Files.readAllLines(LICENCES)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].contains("library in ")) {
        here = cells[1].strip().equals("library in " + name);
      }
      if (here
          && cells.length == 5
          && cells[2].strip().matches("\\d.*")
          && !cells[1].contains("`")) {
        listed.add(cells[1].replace("(JetBrains)", "").strip() + " " + cells[2].strip());
      }
    }
    assertThat(listed).isEqualTo(besides);
  }

  @Test
  void noSnapshotIsShipped() throws IOException {
    assertThat(shipped()).isNotEmpty().noneMatch(l -> l.version().contains("SNAPSHOT"));
  }

  @Test
  void noVersionWithAKnownWeaknessIsShippedOrRunsOnALaptop() throws IOException {
    assertThat(Stream.concat(shipped().stream(), ofTheCommandLine().stream()))
        .isNotEmpty()
        .allSatisfy(
            library -> {
              Fix fix = FIXES.get(library.name());
              if (fix != null) {
                assertThat(Version.parse(library.version()))
                    .as("%s has %s", library, fix.weakness())
                    .isGreaterThanOrEqualTo(Version.parse(fix.version()));
              }
            });
  }

  @Test
  void theListOfWeaknessesSeesAnOldVersion() {
    String fixed = Objects.requireNonNull(FIXES.get("jsoup")).version();
    assertThat(Version.parse("1.15.2")).isLessThan(Version.parse(fixed));
    assertThat(Library.of("aws-crt-0.48.4-linux-x86_64.jar"))
        .isEqualTo(new Library("aws-crt", "0.48.4"));
    assertThat(Library.of("jsoup-1.0-SNAPSHOT.jar"))
        .isEqualTo(new Library("jsoup", "1.0-SNAPSHOT"));
  }

  @Test
  void theSameLibraryIsNotShippedInTwoVersions() throws IOException {
    // jackson-annotations alone is of Jackson 2: Jackson 3 uses them, too.
    assertThat(shipped()).extracting(Library::name).doesNotHaveDuplicates();
  }

  @Test
  void everyEntryOfTheArtifactHasTheSameTimeSoThatTheSameSourcesMakeTheSameBytes()
      throws IOException {
    assumeTrue(Files.exists(ARTIFACT), "the artifact is made by mvn package");
    try (ZipFile zip = new ZipFile(ARTIFACT.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getTimeLocal()).distinct()).hasSize(1);
    }
  }
}
