package newsreel.extract.text;

import java.util.StringJoiner;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Block;
import newsreel.catalog.PageContent;
import org.jspecify.annotations.Nullable;

/** What was read of a page, a field a line, to compare with a golden file. */
final class Summary {
  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private Summary() {}

  static String of(PageContent content) {
    Summary summary = new Summary();
    summary.article(content.article());
    content
        .videos()
        .forEach(
            v ->
                summary
                    .add("video", v.title())
                    .add("  caption", v.caption())
                    .add("  duration", v.duration()));
    Block.texts(content.body()).forEach(p -> summary.add("body", start(p)));
    return summary.lines.toString();
  }

  private void article(ArticleMetadata article) {
    add("headline", article.headline());
    add("topic", article.topic() == null ? null : article.topic().name());
    add("description", article.description());
    article.keyPoints().forEach(k -> add("key point", k));
    article.authors().forEach(a -> add("author", a.name()));
    add("published", article.publishedAt());
    add("modified", article.modifiedAt());
    article.images().forEach(i -> add("image", i.caption()).add("  credit", i.credit()));
    article.relatedArticles().forEach(r -> add("related", r.headline()));
    add("comments", article.commentCount());
    add("words", article.wordCount());
  }

  private Summary add(String field, @Nullable Object value) {
    if (value != null) {
      lines.add(field + ": " + value);
    }
    return this;
  }

  /** Enough of a paragraph to know it by, and its length. */
  private static String start(String paragraph) {
    return paragraph.length() <= 60
        ? paragraph
        : paragraph.substring(0, 60) + "… (" + paragraph.length() + " characters)";
  }
}
