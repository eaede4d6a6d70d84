package newsreel.ingest;

import java.util.Set;
import newsreel.catalog.ArticleMetadata;

/** The fields of an article. */
public final class ArticleFields {
  public static final FieldSet<ArticleMetadata, ArticleMetadata.Builder> FIELDS =
      new FieldSet<ArticleMetadata, ArticleMetadata.Builder>()
          .with("url", ArticleMetadata::url, ArticleMetadata.Builder::url)
          .with("headline", ArticleMetadata::headline, ArticleMetadata.Builder::headline)
          .with("description", ArticleMetadata::description, ArticleMetadata.Builder::description)
          .with("keyPoints", ArticleMetadata::keyPoints, ArticleMetadata.Builder::keyPoints)
          .with("topic", ArticleMetadata::topic, ArticleMetadata.Builder::topic)
          .with("keywords", ArticleMetadata::keywords, ArticleMetadata.Builder::keywords)
          .with("authors", ArticleMetadata::authors, ArticleMetadata.Builder::authors)
          .with("publisher", ArticleMetadata::publisher, ArticleMetadata.Builder::publisher)
          .with("language", ArticleMetadata::language, ArticleMetadata.Builder::language)
          .with("publishedAt", ArticleMetadata::publishedAt, ArticleMetadata.Builder::publishedAt)
          .with("modifiedAt", ArticleMetadata::modifiedAt, ArticleMetadata.Builder::modifiedAt)
          .with("images", ArticleMetadata::images, ArticleMetadata.Builder::images)
          .with(
              "relatedArticles",
              ArticleMetadata::relatedArticles,
              ArticleMetadata.Builder::relatedArticles)
          .with(
              "commentCount", ArticleMetadata::commentCount, ArticleMetadata.Builder::commentCount)
          .with("body", ArticleMetadata::wordCount, ArticleMetadata.Builder::wordCount);

  private ArticleFields() {}

  /** Returns {@code page} with the values of {@code stored} in its {@code edited} fields. */
  static ArticleMetadata keep(ArticleMetadata page, ArticleMetadata stored, Set<String> edited) {
    ArticleMetadata.Builder builder = page.toBuilder();
    FIELDS.copy(stored, page, builder, (name, said) -> edited.contains(name));
    return builder.build();
  }
}
