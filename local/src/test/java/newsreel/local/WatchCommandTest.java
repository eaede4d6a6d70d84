package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import newsreel.fetch.PageSite;
import newsreel.lambda.SourcesOfSite;
import newsreel.lambda.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command that has a site followed. */
class WatchCommandTest {
  private static final String HTML = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";

  @TempDir private Path folder;

  /**
   * @param out what was said
   * @param err what was complained of
   */
  private record Said(int status, String out, String err) {}

  private static Said run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Newsreel.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return new Said(line.execute(arguments), out.toString(), err.toString());
  }

  private static String page(String headline) {
    return "<!doctype html><title>%s</title><article><h1>%s</h1><p>The ferry sails again, the harbour's master said on Sunday morning.</p></article>"
        .formatted(headline, headline);
  }

  @Test
  void aSiteIsFollowedWhileOneLooks() throws Exception {
    PrintWriter errors = new PrintWriter(new StringWriter(), true);
    try (PageSite site = new PageSite(folder);
        LocalServer server =
            LocalServer.open(
                Path.of("../template.yaml"),
                folder.resolve("data"),
                0,
                (function, client, clock, pictures, search) -> {
                  Wiring wiring =
                      new Wiring(
                          client,
                          function.environment(),
                          clock,
                          (level, line) -> {},
                          Optional.of(pictures),
                          Optional.of(search));
                  return function.name().equals("SourcesFunction")
                      ? SourcesOfSite.function(wiring, site)
                      : new WiredHandlers().handler(function, client, clock, pictures, search);
                },
                errors)) {
      server.start();
      site.on("/robots.txt", "HTTP/1.1 404 Not Found", "");
      site.on(
          "/news.xml",
          "HTTP/1.1 200 OK\nContent-Type: application/xml",
          "<urlset><url><loc>/1</loc></url><url><loc>/2</loc></url></urlset>");
      site.on("/1", HTML, page("Ferry sails"));
      site.on("/2", "HTTP/1.1 403 Forbidden", "");

      Said said = run("watch", "--once", "--api", server.url() + "/", site.url("/news.xml"));

      assertThat(said.status()).as(said.err()).isZero();
      assertThat(said.out())
          .contains("is followed as " + server.url() + "/v1/sources/site.page.test-")
          .contains(
              "following, 1 lists, 2 pages found: 1 stored, 0 changed, 0 withdrawn, 1 failed");
      assertThat(said.err()).contains(site.url("/2") + ": ").contains("status 403");

      Said nothing = run("watch", "--once", "--api", server.url(), site.url("/nothing.xml"));
      assertThat(nothing.status()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--removals, forget, --removals is keep or withdraw",
    "--api, nowhere, --api is no absolute http or https URL"
  })
  void wrongUsageIsTold(String option, String value, String saying) {
    Said said = run("watch", option, value, "https://www.example.com/");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains(saying);
  }

  @Test
  void anApiThatDoesNotAnswerIsTold() {
    Said said = run("watch", "--api", "http://127.0.0.1:1", "www.example.com");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).contains("nothing answers at http://127.0.0.1:1");
  }
}
