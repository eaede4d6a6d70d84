package newsreel.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;

/** Prints what the sample pages and some mixed ones say, with the evidence, one page a line. */
public final class ReadPages {
  private static final int MIXED = 120;

  private ReadPages() {}

  public static void main(String[] args) throws IOException {
    print(new PrintStream(System.out, false, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../events/pages"))) {
      List<Path> pages = files.filter(ReadPages::isPage).sorted().toList();
      for (Path page : pages) {
        out.println(read(Files.readAllBytes(page)));
      }
    }
    MixedPages.first(MIXED)
        .map(page -> read(page.getBytes(StandardCharsets.UTF_8)))
        .forEach(out::println);
    out.flush();
  }

  private static boolean isPage(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".html") || name.endsWith(".txt");
  }

  private static Extraction read(byte[] page) {
    return new PageExtractor(new HtmlExtractor(), new TextExtractor())
        .extract(new PageSource(page, null, null));
  }
}
