package newsreel.cards.pages;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import newsreel.cards.CardSubject;
import newsreel.cards.Excerpt;
import newsreel.cards.PageLinks;
import newsreel.cards.ScriptJson;
import newsreel.cards.Thumbnail;
import newsreel.cards.VideoJsonLd;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Image;
import newsreel.catalog.Video;
import newsreel.json.Json;
import tools.jackson.core.JsonGenerator;

/** An article as schema.org's NewsArticle, with its videos. */
final class ArticleJsonLd {
  /** Characters of a headline that Google takes. */
  private static final int HEADLINE = 110;

  private static final int DESCRIPTION = 1000;
  private static final int TRANSCRIPT = 10_000;
  private static final int IMAGES = 3;

  private ArticleJsonLd() {}

  /**
   * Returns the text of a script element of type {@code application/ld+json}.
   *
   * @param videos the article's, in full
   */
  static String script(Article article, Collection<VideoDetails> videos, PageLinks links) {
    return ScriptJson.of(
        Json.object(
            json -> {
              json.writeStringProperty("@context", "https://schema.org");
              properties(json, article, links);
              Json.array(
                  json,
                  "video",
                  videos,
                  video -> {
                    json.writeStartObject();
                    VideoJsonLd.properties(json, subject(video.video(), article), links);
                    if (video.spoken() != null) {
                      json.writeStringProperty(
                          "transcript", Excerpt.of(video.spoken().transcript().text(), TRANSCRIPT));
                    }
                    json.writeEndObject();
                  });
            }));
  }

  private static CardSubject subject(Video video, Article article) {
    return new CardSubject(video, Optional.of(article), Optional.<Instant>empty());
  }

  private static void properties(JsonGenerator json, Article article, PageLinks links) {
    ArticleMetadata metadata = article.metadata();
    json.writeStringProperty("@type", "NewsArticle");
    json.writeStringProperty("headline", Excerpt.of(metadata.headline(), HEADLINE));
    if (metadata.description() != null) {
      json.writeStringProperty("description", Excerpt.of(metadata.description(), DESCRIPTION));
    }
    json.writeStringProperty("url", links.articlePage(article.id()));
    json.writeStringProperty("mainEntityOfPage", links.article(article.id(), metadata.url()));
    Json.text(json, "datePublished", metadata.publishedAt());
    Json.text(json, "dateModified", metadata.modifiedAt());
    Json.text(json, "inLanguage", metadata.language());
    if (metadata.topic() != null) {
      json.writeStringProperty("articleSection", metadata.topic().name());
    }
    Json.texts(json, "keywords", metadata.keywords());
    Json.texts(
        json,
        "image",
        metadata.images().stream()
            .limit(IMAGES)
            .flatMap((Image image) -> Thumbnail.of(image, links).stream())
            .map(Thumbnail::url)
            .toList());
    Json.array(json, "author", metadata.authors(), author -> write(json, author));
    if (metadata.publisher() != null) {
      json.writeObjectPropertyStart("publisher");
      json.writeStringProperty("@type", "NewsMediaOrganization");
      json.writeStringProperty("name", metadata.publisher().name());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Author author) {
    json.writeStartObject();
    json.writeStringProperty("@type", "Person");
    json.writeStringProperty("name", author.name());
    Json.text(json, "url", author.url());
    json.writeEndObject();
  }
}
