package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  @RegisterExtension private static final ServedCatalogue CATALOGUE = new ServedCatalogue();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String... arguments) {
    CommandLine command = Newsreel.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 3];
    all[0] = "import";
    all[1] = "--api";
    all[2] = CATALOGUE.url();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return command.execute(all);
  }

  private static String html(String headline) {
    return "<!doctype html><html><body><article><h1>%s</h1><p>Text of it.</p></article></body></html>"
        .formatted(headline);
  }

  private static String line(String url, String headline) {
    return "{\"url\": \"%s\", \"html\": \"%s\"}\n".formatted(url, html(headline));
  }

  private static void gzip(Path file, String text) throws IOException {
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(text.getBytes(UTF_8));
    }
  }

  private Path archive(String name) throws IOException {
    Path archive = folder.resolve(name);
    Files.createDirectories(archive.resolve("deeper"));
    Files.writeString(archive.resolve("one.html"), html(name + " one"));
    Files.writeString(archive.resolve("deeper/two.html"), html(name + " two"));
    gzip(archive.resolve("three.html.gz"), html(name + " three"));
    Files.writeString(archive.resolve("four.json"), "{\"headline\": \"%s four\"}".formatted(name));
    Files.writeString(
        archive.resolve("more.ndjson"),
        line("https://www.example.com/" + name + "/5", "five")
            + "\n{\"article\": {\"headline\": \"%s six\"}}\n".formatted(name)
            + "{\"headline\": \"%s seven\"}".formatted(name));
    gzip(archive.resolve("most.jsonl.gz"), line("https://www.example.com/" + name + "/8", "eight"));
    Files.writeString(archive.resolve("notes.md"), "No page.");
    return archive;
  }

  @Test
  void aFolderGivesItsPagesOfEveryFormAndTheNextRunSkipsThem() throws IOException {
    Path archive = archive("forms");
    assertThat(run(archive.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("8 new, 0 changed, 0 unchanged, 0 skipped", "0 failed");
    assertThat(folder.resolve("forms.imported")).exists();

    Files.writeString(archive.resolve("one.html"), html("forms one, corrected"));
    assertThat(run(archive.toString())).isZero();
    assertThat(out.toString()).contains("1 new, 0 changed, 0 unchanged, 7 skipped");

    assertThat(run("--again", archive.toString())).isZero();
    assertThat(out.toString()).contains("0 new, 0 changed, 8 unchanged, 0 skipped");
  }

  @Test
  void aGlobTakesWhatItMatches() throws IOException {
    Path archive = archive("globs");
    assertThat(run(archive + "/**.html")).isZero();
    assertThat(out.toString()).contains("2 new");
  }

  @Test
  void standardInputIsLines() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(line("https://www.example.com/piped", "Piped").getBytes(UTF_8)));
    try {
      assertThat(run("-")).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(out.toString()).contains("1 new");
  }

  @Test
  void pagesOfOneAddressAreStoredInTheirOrder() throws IOException {
    String url = "https://www.example.com/in-order";
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      lines.append(line(url, "Edition " + i));
    }
    Files.writeString(folder.resolve("editions.ndjson"), lines);
    assertThat(run(folder.resolve("editions.ndjson").toString())).isZero();
    assertThat(out.toString()).contains("1 new, 19 changed");
    assertThat(CATALOGUE.get("/v1/articles?limit=100").body()).contains("Edition 20");
  }

  @Test
  void aPageThatFailsIsToldWithItsReasonAndTheOthersAreStored() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mixed.ndjson"),
            line("https://www.example.com/good", "Good")
                + "{\"html\": \"<p>No headline\"}\n"
                + "no JSON\n"
                + "{\"url\": \"not a url\", \"html\": \"<h1>A</h1>\"}\n");
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("1 new, 0 changed, 0 unchanged, 0 skipped as stored before, 3 failed")
        .contains("mixed.ndjson:3: The line is not JSON.")
        .contains("mixed.ndjson:4: The url is not an absolute http or https URL.")
        .contains("mixed.ndjson:2: ");

    assertThat(run(file.toString())).as("what failed is tried again").isEqualTo(1);
    assertThat(out.toString()).contains("1 skipped as stored before, 3 failed");
  }

  @Test
  void damagedGzipIsAFailureAtItsPlace() throws IOException {
    Path file = folder.resolve("broken.ndjson.gz");
    gzip(file, line("https://www.example.com/broken", "Broken").repeat(50));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 12));
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("truncated or damaged");
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("name the pages to import, or --generate");
    assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no file or folder " + folder.resolve("nowhere"));
    assertThat(run("--parallel", "0", "x")).isEqualTo(2);
    assertThat(run("--generate", "0")).isEqualTo(2);
  }

  @Test
  void generatedPagesAreStored() {
    assertThat(run("--generate", "66", "--parallel", "4")).isZero();
    assertThat(out.toString()).contains("66 new, 3 changed, 2 unchanged");
  }

  @Test
  void anApiThatIsNotThereIsOneLine() {
    StringWriter said = new StringWriter();
    CommandLine command = Newsreel.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(said, true));
    int status = command.execute("import", "--api", "http://127.0.0.1:1", "--generate", "5");
    assertThat(status).isEqualTo(1);
    assertThat(said.toString().lines().toList())
        .isEqualTo(
            List.of(
                "newsreel: nothing answers at http://127.0.0.1:1: start it with ./newsreel serve,"
                    + " or name another by --api"));
  }

  @Test
  void picturesOfAFolderAreSentForTheAddressesThatPagesName() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("with-pictures"));
    String image = "https://pictures.invalid/2024/%s";
    Files.writeString(
        pages.resolve("page.json"),
        """
        {"headline": "Harbour opens", "images": [{"url": "%s"}, {"url": "%s"}, {"url": "%s"}],
         "videos": [{"title": "First ship", "contentUrl": "https://video.invalid/ship.mp4",
           "thumbnail": {"url": "%s"}}]}
        """
            .formatted(
                image.formatted("quay.jpg"),
                image.formatted("logo.svg"),
                image.formatted("lost.jpg"),
                image.formatted("quay.jpg")));
    Path pictures = Files.createDirectories(folder.resolve("pictures/2024"));
    Files.copy(
        Path.of("../events/pictures/www.example.net/img/harvest.jpg"),
        pictures.resolve("quay.jpg"));
    Files.writeString(pictures.resolve("logo.svg"), "<svg/>");

    assertThat(run("--pictures", folder.resolve("pictures").toString(), pages.toString()))
        .as("one failed")
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("1 new", "pictures: 1 made, 1 failed, 0 waiting, 1 left to the API", "SVG");
    String quay = CATALOGUE.get("/v1/pictures?url=" + image.formatted("quay.jpg")).body();
    assertThat(quay).contains("\"state\":\"kept\"");

    assertThat(run("--pictures", "nowhere", pages.toString())).isNotZero();
    assertThat(err.toString()).contains("there is no folder nowhere");
  }
}
