package newsreel.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import newsreel.articles.ArticleJson;
import newsreel.extract.Extraction;
import newsreel.extract.Extractor;
import newsreel.extract.PageExtractor;
import newsreel.extract.PageSource;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.json.Json;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A file's page as one line of JSON.
 *
 * @param url where the page stands, where that is known
 * @param evidence whether it says where each property came from, and what each video lacks
 */
record ExtractedLine(@Nullable WebUrl url, boolean evidence) {
  private static final Extractor PAGES =
      new PageExtractor(new HtmlExtractor(), new TextExtractor());

  /**
   * @param read whether it is an article, else a problem
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(byte[] json, boolean read) {}

  Line of(Path file) {
    byte[] page;
    try {
      page = Files.readAllBytes(file);
    } catch (IOException unreadable) {
      String reason =
          unreadable instanceof NoSuchFileException ? "There is no file " : "Cannot read ";
      return problem(reason + file + ".");
    }
    return switch (PAGES.extract(new PageSource(page, null, url))) {
      case Extraction.Extracted read ->
          new Line(
              Json.bytes(
                  json ->
                      ArticleJson.write(
                          json,
                          read.content(),
                          new ArticleJson.Extras(
                              read.content().body(), evidence ? read.evidence() : null, null),
                          evidence,
                          read.notAnArticle())),
              true);
      case Extraction.Refused refused -> problem(file + ": " + refused.detail());
    };
  }

  private static Line problem(String detail) {
    return new Line(Json.bytes(json -> ProblemJson.write(json, Problem.of(422, detail))), false);
  }
}
