package newsreel.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import newsreel.catalog.Finding;
import newsreel.catalog.PageContent;
import org.jspecify.annotations.Nullable;

/** The result of reading a page. */
public sealed interface Extraction {
  /**
   * A page that was read.
   *
   * @param evidence where each field came from, by its path in the API's JSON: {@code headline},
   *     {@code videos[0].duration}
   * @param notAnArticle why the page should not be stored; null for an article
   */
  record Extracted(
      PageContent content,
      SequencedMap<String, Finding> evidence,
      @Nullable NotAnArticle notAnArticle)
      implements Extraction {
    public Extracted {
      evidence = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(evidence));
    }
  }

  /**
   * A page with nothing that could be stored.
   *
   * @param detail tells the sender, in a sentence, what is missing or wrong, and where
   */
  record Refused(String detail) implements Extraction {}
}
