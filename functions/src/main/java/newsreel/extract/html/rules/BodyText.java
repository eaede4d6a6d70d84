package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import newsreel.catalog.Finding;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Body;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;

/**
 * The paragraphs of the article in order: those of the page, or where it holds back its text
 * JSON-LD's.
 */
public final class BodyText {
  private static final int MAX_PARAGRAPHS = 2_000;

  private BodyText() {}

  public static Found<List<String>> of(Page page) {
    List<String> shown = new ArrayList<>();
    for (Body.Paragraph p : page.body().paragraphs()) {
      if (shown.size() < MAX_PARAGRAPHS) {
        PlainText.shown(p.text()).ifPresent(shown::add);
      }
    }
    for (Thing article : page.articles()) {
      List<String> stated =
          article
              .raw("articleBody")
              .flatMap(String::lines)
              .flatMap(line -> PlainText.paragraph(line).stream())
              .limit(MAX_PARAGRAPHS)
              .toList();
      if (length(stated) > 2 * length(shown)) {
        return new Found<>(stated, Finding.of("json-ld", article.at("articleBody"), 0.8));
      }
    }
    return new Found<>(shown, Finding.of("html", "p", 0.85));
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
