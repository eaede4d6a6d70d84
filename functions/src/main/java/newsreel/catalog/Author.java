package newsreel.catalog;

import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The author of an article, without a role or "By".
 *
 * @param url the author's page, if there is one
 */
public record Author(String name, @Nullable WebUrl url) {
  public Author {
    Texts.check("name", name, Texts.LINE);
  }

  public Author(String name) {
    this(name, null);
  }
}
