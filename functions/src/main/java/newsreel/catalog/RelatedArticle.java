package newsreel.catalog;

import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Another story to which a page points. */
public record RelatedArticle(String headline, @Nullable WebUrl url) {
  public RelatedArticle {
    Texts.check("headline", headline, Texts.LINE);
  }
}
