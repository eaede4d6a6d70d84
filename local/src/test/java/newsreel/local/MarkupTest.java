package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The Nu Html Checker, in a process of its own, finds no error in what is served and handed out.
 */
final class MarkupTest {
  private static final Path CHECKER = Path.of("../checker/target/classpath");
  private static final Path PAGES = Path.of("target/pages");

  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();

  @Test
  void everyPageAndEveryEmbedIsValidHtml() throws Exception {
    Files.createDirectories(PAGES);
    served.send(
        "PUT",
        "/v1/videos/hostile",
        "{\"title\": \"</script> \\\"a\\\" ' ]]> \\u2028 & <b>\", \"caption\": \"<!-- --> &lt;\"}");
    served.send("PUT", "/v1/videos/gone", "{\"title\": \"Gone\"}");
    served.send("DELETE", "/v1/videos/gone?reason=Wrong%20footage&replacedBy=hostile", "");
    List<Path> pages = new ArrayList<>();
    pages.add(page("catalogue", "/"));
    pages.add(page("topic", "/?topic=coast"));
    pages.add(page("article", "/articles/" + served.seaweedArticle()));
    pages.add(page("card", "/cards/" + ServedCatalogue.FILM));
    pages.add(page("card-youtube", "/cards/" + ServedCatalogue.YOUTUBE));
    pages.add(page("card-hostile", "/cards/hostile"));
    pages.add(page("card-withdrawn", "/cards/gone"));
    pages.add(page("card-unknown", "/cards/unknown"));
    pages.add(page("article-unknown", "/articles/unknown"));
    pages.add(page("video", "/videos/" + ServedCatalogue.FILM));
    pages.add(page("problem", "/?cursor=odd"));
    pages.add(page("docs", "/docs"));
    pages.add(embeds());

    assertThat(check(pages)).isEmpty();
  }

  private static Path page(String name, String path) throws IOException {
    return Files.writeString(PAGES.resolve(name + ".html"), served.get(path).body());
  }

  /** A page of the code that the article's page offers to copy. */
  private static Path embeds() throws IOException {
    String article = served.get("/articles/" + served.seaweedArticle()).body();
    String codes =
        Jsoup.parse(article).select("pre").stream()
            .map(Element::wholeText)
            .filter(code -> code.startsWith("<"))
            .collect(Collectors.joining("\n"));
    assertThat(codes).contains("<iframe", "<video-card");
    return Files.writeString(
        PAGES.resolve("embeds.html"),
        "<!doctype html><html lang=\"en\"><title>Embeds</title>" + codes + "</html>");
  }

  /** What it says, empty for nothing: a line for each error. */
  private static String check(List<Path> pages) throws IOException, InterruptedException {
    assertThat(CHECKER).as("is written when the module checker is built").exists();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss8m", "-cp", Files.readString(CHECKER).strip()));
    command.addAll(List.of("nu.validator.client.SimpleCommandLineValidator", "--errors-only"));
    // obsolete, and what is left where a system removes the style
    command.addAll(List.of("--filterpattern", ".*frameborder.*"));
    pages.forEach(page -> command.add(page.toString()));
    Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
    checker.getOutputStream().close();
    String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(checker.waitFor()).as(said).isZero();
    return said;
  }
}
