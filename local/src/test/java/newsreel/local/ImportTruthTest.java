package newsreel.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import newsreel.local.imports.StandInApi;
import newsreel.local.imports.StandInApi.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an import says and how it ends, whatever answers it and whatever it is to read. */
class ImportTruthTest {
  @RegisterExtension private final StandInApi api = new StandInApi();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String... arguments) {
    CommandLine command = Newsreel.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("import", "--api", api.url()));
    all.addAll(List.of(arguments));
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return command.execute(all.toArray(new String[0]));
  }

  /** A folder of pages, each with its name as its text. */
  private Path pages(String... names) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    for (String name : names) {
      Files.writeString(pages.resolve(name), "<h1>" + name + "</h1>");
    }
    return pages;
  }

  @Test
  void aLoginPageInTheApisPlaceIsToldBeforeAnythingIsSent() throws IOException {
    api.greet(Reply.html(200, "Log in to Example"));
    assertThat(run(pages("a.html").toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("is not the address of a Newsreel API", "200 (text/html)", "Log in to Example");
    assertThat(api.writes()).isZero();
  }

  @Test
  void aLoginPageThatComesInBetweenStoresNothingAndEndsTheImport() throws IOException {
    api.answer(write -> write <= 3 ? Reply.STORED : Reply.html(200, "Log in"));
    assertThat(run("--parallel", "1", "--generate", "100")).isEqualTo(1);
    assertThat(out.toString()).contains("3 new, 0 changed, 0 unchanged", "10 failed", "“Log in”");
    assertThat(err.toString()).contains("10 times in a row as no Newsreel does");
    assertThat(api.writes()).isEqualTo(13);
  }

  @Test
  void onePageThatAGuardOnTheWayBlocksIsAFailureAndTheOthersAreStored() {
    api.answer(write -> write % 2 == 0 ? Reply.html(403, "Request blocked") : Reply.STORED);
    assertThat(run("--parallel", "1", "--generate", "30")).isEqualTo(1);
    assertThat(out.toString()).contains("The API answered 403 (text/html) with “Request blocked”");
    assertThat(err.toString()).doesNotContain("in a row");
  }

  @Test
  void successOfSomethingElseIsNoPageStored() {
    for (Reply other :
        List.of(
            Reply.json(200, "{\"ok\":true}"),
            Reply.json(200, "{\"type\":\"article\",\"id\":\"a\"}"),
            Reply.json(200, "").with("newsreel-outcome", "created"),
            new Reply(204, "text/plain", "", java.util.Map.of()),
            Reply.html(302, "Moved").with("location", "https://login.example.com/"))) {
      api.answer(write -> other);
      assertThat(run("--generate", "3", "--parallel", "1")).as(other.toString()).isEqualTo(1);
      assertThat(out.toString()).contains("0 new, 0 changed, 0 unchanged", "3 failed");
    }
    assertThat(out.toString()).contains("302 leads to https://login.example.com/");
  }

  @Test
  void aMaintenancePageIsToldWithItsWords() {
    api.greet(Reply.html(503, "Back at noon"));
    assertThat(run("--patience", "0", "--generate", "3")).isEqualTo(1);
    assertThat(err.toString())
        .contains("is overloaded or out of service", "503 (text/html)", "Back at noon");
  }

  @Test
  void aWaitBeyondThePatienceEndsTheImportAtOnce() {
    api.answer(write -> Reply.html(503, "Busy").with("retry-after", "3600"));
    assertThat(run("--generate", "30")).isEqualTo(1);
    assertThat(err.toString()).contains("Retry-After: 3600", "2 min 0 s at most", "--patience");
    api.answer(write -> Reply.html(429, "Busy").with("retry-after", "99999999999999999999"));
    assertThat(run("--generate", "30")).isEqualTo(1);
    api.answer(
        write -> Reply.html(503, "Busy").with("retry-after", "Sun, 06 Nov 2094 08:49:37 GMT"));
    assertThat(run("--generate", "30")).isEqualTo(1);
  }

  @Test
  void aTokenThatNoHeaderCanCarryIsWrongUsage() {
    assertThat(run("--token", "secret\r", "--generate", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("ends with a carriage return (CR)", "Windows");
    assertThat(err.toString().lines().findFirst().orElseThrow()).doesNotContain("secret");
    assertThat(run("--token", "a b", "--generate", "1")).isEqualTo(2);
    assertThat(run("--token", "\u00a0ab", "--generate", "1")).isEqualTo(2);
    assertThat(api.writes()).isZero();
  }

  @Test
  void aRefusedTokenIsToldWithTheWordsOfTheRefusal() {
    api.greet(Reply.json(401, "{\"message\":\"Unauthorized\"}"));
    assertThat(run("--generate", "3")).isEqualTo(1);
    assertThat(err.toString()).contains("refuses the token (401)", "“Unauthorized”");
  }

  @Test
  void theBodyOfARefusalIsShown() {
    api.answer(
        write ->
            switch (write) {
              case 1 -> Reply.json(413, "{\"message\":\"Request Entity Too Large\"}");
              case 2 ->
                  new Reply(
                      422,
                      "application/problem+json",
                      "{\"status\":422,\"detail\":\"There is no headline.\"}",
                      java.util.Map.of());
              default -> new Reply(400, "text/plain", "Bad \u001b[31mheader", java.util.Map.of());
            });
    assertThat(run("--parallel", "1", "--generate", "3")).isEqualTo(1);
    assertThat(out.toString())
        .contains("“Request Entity Too Large”", "There is no headline.", "“Bad [31mheader”");
  }

  @Test
  void brokenLinksAreToldAndTheOtherPagesStored() throws IOException {
    Path pages = pages("a.html");
    Files.createSymbolicLink(pages.resolve("gone.html"), Path.of("nowhere.html"));
    Files.createSymbolicLink(pages.resolve("self.html"), Path.of("self.html"));
    assertThat(run(pages.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("1 new", "2 failed", "The link leads to nowhere.html, where nothing is.");
    assertThat(run(pages.resolve("gone.html").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("leads nowhere");
  }

  @Test
  void linksThatLeadBackAreToldAndEachFolderIsReadOnce() throws IOException {
    Path pages = pages("a.html", "b.css", "LICENSE");
    Path deeper = Files.createDirectories(pages.resolve("deeper"));
    Files.createSymbolicLink(deeper.resolve("back"), pages);
    assertThat(run(pages.toString())).isZero();
    assertThat(out.toString())
        .contains("1 new", "0 failed", "passed over: 3")
        .contains("deeper/back: The link leads to a folder that was read already.")
        .contains("b.css: Files named .css are no pages.")
        .contains("LICENSE: Files without an extension are no pages.");
  }

  @Test
  void aFolderThatMayNotBeReadIsToldAndTheOthersAreStored() throws IOException {
    Path pages = pages("a.html");
    Path closed = Files.createDirectory(pages.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "root reads every folder");
    assertThat(run(pages.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("1 new", "1 failed", "closed: The folder cannot be read: permission denied.");
  }

  @Test
  void aFullDiskIsToldAndNothingIsLost() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no full disk here");
    Path pages = pages("a.html", "b.html");
    assertThat(run("--journal", "/dev/full", pages.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("cannot write the journal /dev/full (No space left on device)");

    api.answer(write -> Reply.html(500, "Out of order"));
    api.answer(write -> Reply.html(400, "Out of order"));
    assertThat(run("--failed", "/dev/full", pages.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("cannot write /dev/full (No space left on device)");
  }

  @Test
  void anEmptiedCatalogueIsFilledAgain() throws IOException {
    Path pages = pages("a.html", "b.html");
    assertThat(run(pages.toString())).isZero();
    assertThat(run(pages.toString())).isZero();
    assertThat(out.toString()).contains("2 skipped as stored before");
    assertThat(err.toString()).doesNotContain("journal");

    api.become("second");
    assertThat(run(pages.toString())).isZero();
    assertThat(out.toString()).contains("2 new", "0 skipped");
    assertThat(err.toString())
        .contains("the journal knows other catalogues, or this one before it was emptied");

    api.become("first");
    assertThat(run(pages.toString())).as("both are known now").isZero();
    assertThat(out.toString()).contains("2 skipped as stored before");
  }

  @Test
  void allFailedPagesAreWrittenDownAndAreTheInputOfTheNextRun() throws IOException {
    Path pages = pages("a.html");
    Files.write(pages.resolve("latin.html"), "<h1>Köln</h1>".getBytes(ISO_8859_1));
    Files.writeString(pages.resolve("b.json"), "{\"headline\": \"B\"}");
    Files.writeString(pages.resolve("c.txt"), "Text");
    Files.createSymbolicLink(pages.resolve("late.html"), Path.of("../late.html"));
    Path failed = folder.resolve("failed.ndjson");
    api.answer(write -> Reply.json(400, "{\"message\":\"No\"}"));
    assertThat(run("--failed", failed.toString(), pages.toString())).isEqualTo(1);
    assertThat(Files.readAllLines(failed))
        .hasSize(5)
        .anyMatch(line -> line.contains("\"html\":\"<h1>a.html</h1>\""))
        .anyMatch(line -> line.contains("\"article\":{\"headline\":\"B\"}"))
        .anyMatch(line -> line.contains("\"file\":") && line.contains("late.html"))
        .allMatch(line -> line.contains("\"place\":") && line.contains("\"reason\":"));

    assertThat(run("--failed", failed.toString())).as("none is better yet").isEqualTo(1);
    assertThat(Files.readAllLines(failed)).hasSize(5);

    api.answer(write -> Reply.STORED);
    api.forget();
    Files.writeString(folder.resolve("late.html"), "<h1>Late</h1>");
    assertThat(run("--failed", failed.toString())).isZero();
    assertThat(out.toString()).contains("5 new");
    assertThat(api.bodies())
        .contains("<h1>a.html</h1>", "{\"headline\":\"B\"}", "Text", "<h1>Late</h1>");
    assertThat(failed).isEmptyFile();
    assertThat(folder.resolve("failed.ndjson.next")).doesNotExist();
  }

  @Test
  void aFileOfSomethingElseIsNotOverwrittenByFailures() throws IOException {
    Path precious = Files.writeString(folder.resolve("notes.txt"), "Precious words\n");
    assertThat(run("--failed", precious.toString(), pages("a.html").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is no list of failed pages");
    assertThat(precious).hasContent("Precious words");
  }

  @Test
  void whatTheClientItselfFailsOnIsCountedAndTheOthersAreStored() throws IOException {
    String page = Base64.getEncoder().encodeToString("<h1>A</h1>".getBytes(UTF_8));
    Path lines =
        Files.writeString(
            folder.resolve("lines.ndjson"),
            "{\"base64\": \"%s\", \"contentType\": \"text/html\\r\\nx: y\"}\n".formatted(page)
                + "{\"base64\": \"%s\", \"contentType\": \"text/html\"}\n".formatted(page)
                + "{\"base64\": \"???\", \"contentType\": \"text/html\"}\n");
    assertThat(run("--parallel", "1", lines.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("1 new", "2 failed", "The import client failed at this page", "base64");
  }

  @Test
  void aPipeInAFolderIsPassedOverAndNotWaitedFor() throws Exception {
    Path pages = pages("a.html");
    Process made = new ProcessBuilder("mkfifo", pages.resolve("p.html").toString()).start();
    assumeTrue(made.waitFor() == 0, "there are no pipes here");
    assertThat(run(pages.toString())).isZero();
    assertThat(out.toString()).contains("1 new", "p.html: This is no regular file.");
  }

  @Test
  void standardInputThatFailsIsWrittenDownWhole() {
    Path failed = folder.resolve("failed.ndjson");
    java.io.InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(
            "{\"url\": \"https://www.example.com/a\", \"text\": \"A\"}\n".getBytes(UTF_8)));
    api.answer(write -> Reply.json(400, "{\"message\":\"No\"}"));
    try {
      assertThat(run("--failed", failed.toString(), "-")).isEqualTo(1);
    } finally {
      System.setIn(before);
    }
    assertThat(failed)
        .content()
        .contains("\"url\":\"https://www.example.com/a\"", "\"text\":\"A\"");
  }
}
