package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import newsreel.values.LanguageTag;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article, in schema.org's terms. Unknown values are absent and never
 * guessed.
 *
 * @param url the canonical URL
 * @param keyPoints the bullet points above the text
 * @param commentCount reader comments, zero or more
 * @param wordCount words of the body
 */
public record ArticleMetadata(
    @Nullable WebUrl url,
    String headline,
    @Nullable String description,
    List<String> keyPoints,
    @Nullable Topic topic,
    List<String> keywords,
    List<Author> authors,
    @Nullable Publisher publisher,
    @Nullable LanguageTag language,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    List<Image> images,
    List<RelatedArticle> relatedArticles,
    @Nullable Integer commentCount,
    @Nullable Integer wordCount) {
  public ArticleMetadata {
    keyPoints = List.copyOf(keyPoints);
    keywords = List.copyOf(keywords);
    authors = List.copyOf(authors);
    images = List.copyOf(images);
    relatedArticles = List.copyOf(relatedArticles);
    Texts.check("headline", headline, Texts.LINE);
    Texts.check("description", description, Texts.PARAGRAPH);
    for (String keyPoint : keyPoints) {
      Texts.check("keyPoints", keyPoint, Texts.PARAGRAPH);
    }
    for (String keyword : keywords) {
      Texts.check("keywords", keyword, Texts.LINE);
    }
    if ((commentCount != null && commentCount < 0) || (wordCount != null && wordCount < 0)) {
      throw new IllegalArgumentException("commentCount and wordCount are zero or more");
    }
  }

  /** Returns this metadata with the pictures that were kept for the images of {@code stored}. */
  public ArticleMetadata keepingPicturesOf(ArticleMetadata stored) {
    List<Image> kept = Image.keepingPictures(images, stored.images);
    return kept.equals(images) ? this : toBuilder().images(kept).build();
  }

  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.url = url;
    builder.headline = headline;
    builder.description = description;
    builder.keyPoints = keyPoints;
    builder.topic = topic;
    builder.keywords = keywords;
    builder.authors = authors;
    builder.publisher = publisher;
    builder.language = language;
    builder.publishedAt = publishedAt;
    builder.modifiedAt = modifiedAt;
    builder.images = images;
    builder.relatedArticles = relatedArticles;
    builder.commentCount = commentCount;
    builder.wordCount = wordCount;
    return builder;
  }

  /** Collects the fields; {@link #build} checks them. */
  public static final class Builder {
    private @Nullable WebUrl url;
    private @Nullable String headline;
    private @Nullable String description;
    private List<String> keyPoints = List.of();
    private @Nullable Topic topic;
    private List<String> keywords = List.of();
    private List<Author> authors = List.of();
    private @Nullable Publisher publisher;
    private @Nullable LanguageTag language;
    private @Nullable Instant publishedAt;
    private @Nullable Instant modifiedAt;
    private List<Image> images = List.of();
    private List<RelatedArticle> relatedArticles = List.of();
    private @Nullable Integer commentCount;
    private @Nullable Integer wordCount;

    public Builder url(@Nullable WebUrl url) {
      this.url = url;
      return this;
    }

    public Builder headline(@Nullable String headline) {
      this.headline = headline;
      return this;
    }

    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    public Builder keyPoints(List<String> keyPoints) {
      this.keyPoints = keyPoints;
      return this;
    }

    public Builder topic(@Nullable Topic topic) {
      this.topic = topic;
      return this;
    }

    public Builder keywords(List<String> keywords) {
      this.keywords = keywords;
      return this;
    }

    public Builder authors(List<Author> authors) {
      this.authors = authors;
      return this;
    }

    public Builder publisher(@Nullable Publisher publisher) {
      this.publisher = publisher;
      return this;
    }

    public Builder language(@Nullable LanguageTag language) {
      this.language = language;
      return this;
    }

    public Builder publishedAt(@Nullable Instant publishedAt) {
      this.publishedAt = publishedAt;
      return this;
    }

    public Builder modifiedAt(@Nullable Instant modifiedAt) {
      this.modifiedAt = modifiedAt;
      return this;
    }

    public Builder images(List<Image> images) {
      this.images = images;
      return this;
    }

    public Builder relatedArticles(List<RelatedArticle> relatedArticles) {
      this.relatedArticles = relatedArticles;
      return this;
    }

    public Builder commentCount(@Nullable Integer commentCount) {
      this.commentCount = commentCount;
      return this;
    }

    public Builder wordCount(@Nullable Integer wordCount) {
      this.wordCount = wordCount;
      return this;
    }

    /**
     * @throws IllegalArgumentException if a field is missing, blank or too long
     */
    public ArticleMetadata build() {
      if (headline == null) {
        throw new IllegalArgumentException("headline is missing");
      }
      return new ArticleMetadata(
          url,
          headline,
          description,
          keyPoints,
          topic,
          keywords,
          authors,
          publisher,
          language,
          publishedAt,
          modifiedAt,
          images,
          relatedArticles,
          commentCount,
          wordCount);
    }
  }
}
