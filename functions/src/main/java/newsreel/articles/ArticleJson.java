package newsreel.articles;

import java.util.List;
import java.util.Map;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Author;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.NotAnArticle;
import newsreel.extract.VideoReport;
import newsreel.json.FieldSelection;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.json.PictureJson;
import newsreel.json.ValueJson;
import newsreel.players.VideoIdentity;
import newsreel.values.WebUrl;
import newsreel.videos.VideoJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An article as JSON: in full, as in a list, and as a page that is not stored. */
public final class ArticleJson {
  private static final List<String> SUMMARY_PATHS =
      List.of(
          "type",
          "id",
          "url",
          "headline",
          "description",
          "topic.id",
          "topic.name",
          "language",
          "publishedAt",
          "image.url",
          "image.caption",
          "image.credit",
          "image.width",
          "image.height",
          "image.alt",
          "videos.type",
          "videos.id",
          "videos.title",
          "videos.caption",
          "videos.duration",
          "videos.durationSeconds",
          "videos.live",
          "videos.thumbnail.url",
          "videos.thumbnail.width",
          "videos.thumbnail.height",
          "videos.thumbnail.alt",
          "videos.thumbnail.caption",
          "videos.thumbnail.credit",
          "videos.links.self",
          "videos.links.card",
          "availableFrom",
          "availableUntil",
          "revision",
          "createdAt",
          "updatedAt",
          "links.self",
          "links.videos");

  private static final List<String> WHOLE_PATHS =
      List.of(
          "keyPoints",
          "keywords",
          "authors.name",
          "authors.url",
          "publisher.name",
          "modifiedAt",
          "images.url",
          "images.caption",
          "images.credit",
          "images.width",
          "images.height",
          "images.alt",
          "relatedArticles.headline",
          "relatedArticles.url",
          "commentCount",
          "wordCount",
          "readingTime",
          "body",
          "evidence",
          "history",
          "withdrawn");

  /** Every field of an article in a list. */
  public static final FieldSelection SUMMARY_FIELDS =
      FieldSelection.of(SUMMARY_PATHS)
          .and(PictureJson.paths("image"))
          .and(PictureJson.paths("videos.thumbnail"));

  /** Every field that a list can be asked for: those of its items and those of full articles. */
  public static final FieldSelection LIST_FIELDS =
      SUMMARY_FIELDS.and(WHOLE_PATHS).and(PictureJson.paths("images"));

  /** Every field of a full article. */
  public static final FieldSelection FIELDS = LIST_FIELDS.without("image");

  private ArticleJson() {}

  /**
   * Parts that accompany an article on request.
   *
   * @param body null if not requested
   */
  public record Extras(
      @Nullable List<Block> body,
      @Nullable Map<String, Finding> evidence,
      @Nullable List<Edit> history) {
    public static final Extras NONE = new Extras(null, null, null);
  }

  public static void write(JsonGenerator json, Article article, Links links, Extras extras) {
    json.writeStartObject();
    json.writeStringProperty("type", "article");
    json.writeStringProperty("id", article.id().value());
    metadata(json, article.metadata(), links);
    videoCards(json, article.videos(), links);
    ValueJson.availability(json, article.availability());
    ValueJson.revision(json, article.revision());
    links(json, article.id(), links);
    if (extras.body() != null) {
      List<VideoId> videos = article.videos().stream().map(VideoCard::id).toList();
      BlockJson.write(json, extras.body(), videos, article.metadata().images().size());
    }
    extras(json, extras);
    json.writeEndObject();
  }

  public static void write(JsonGenerator json, ArticleSummary article, Links links) {
    json.writeStartObject();
    members(json, article, links);
    json.writeEndObject();
  }

  /** What lists have of an article, without braces around it. */
  public static void members(JsonGenerator json, ArticleSummary article, Links links) {
    json.writeStringProperty("type", "article");
    json.writeStringProperty("id", article.id().value());
    url(json, article.url());
    json.writeStringProperty("headline", article.headline());
    Json.text(json, "description", article.description());
    ValueJson.topic(json, article.topic());
    Json.text(json, "language", article.language());
    Json.text(json, "publishedAt", article.publishedAt());
    ValueJson.image(json, "image", article.image(), links);
    videoCards(json, article.videos(), links);
    ValueJson.availability(json, article.availability());
    ValueJson.revision(json, article.revision());
    links(json, article.id(), links);
  }

  /**
   * Writes what would be stored of a page: full videos, but no revision and no links.
   *
   * @param reported whether each video lists what it lacks
   * @param notAnArticle why the page would be refused; null for an article
   */
  public static void write(
      JsonGenerator json,
      PageContent page,
      Extras extras,
      boolean reported,
      @Nullable NotAnArticle notAnArticle) {
    json.writeStartObject();
    json.writeStringProperty("type", "article");
    json.writeStringProperty("id", page.id().value());
    metadata(json, page.article(), null);
    json.writeArrayPropertyStart("videos");
    for (VideoMetadata video : page.videos()) {
      json.writeStartObject();
      json.writeStringProperty("type", "video");
      json.writeStringProperty("id", VideoIdentity.id(video, page.id()).value());
      VideoJson.metadata(json, video);
      if (reported) {
        VideoJson.lacks(json, VideoReport.of(video));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (notAnArticle != null) {
      json.writeObjectPropertyStart("notAnArticle");
      json.writeStringProperty("kind", notAnArticle.kind().label());
      json.writeStringProperty("detail", notAnArticle.detail());
      json.writeEndObject();
    }
    if (extras.body() != null) {
      List<VideoId> videos =
          page.videos().stream().map(video -> VideoIdentity.id(video, page.id())).toList();
      BlockJson.write(json, extras.body(), videos, page.article().images().size());
    }
    extras(json, extras);
    json.writeEndObject();
  }

  private static void metadata(JsonGenerator json, ArticleMetadata article, @Nullable Links links) {
    url(json, article.url());
    json.writeStringProperty("headline", article.headline());
    Json.text(json, "description", article.description());
    Json.texts(json, "keyPoints", article.keyPoints());
    ValueJson.topic(json, article.topic());
    Json.texts(json, "keywords", article.keywords());
    json.writeArrayPropertyStart("authors");
    for (Author author : article.authors()) {
      json.writeStartObject();
      json.writeStringProperty("name", author.name());
      url(json, author.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (article.publisher() != null) {
      json.writeObjectPropertyStart("publisher");
      json.writeStringProperty("name", article.publisher().name());
      json.writeEndObject();
    }
    Json.text(json, "language", article.language());
    Json.text(json, "publishedAt", article.publishedAt());
    Json.text(json, "modifiedAt", article.modifiedAt());
    json.writeArrayPropertyStart("images");
    for (Image image : article.images()) {
      ValueJson.image(json, image, links);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("relatedArticles");
    for (RelatedArticle related : article.relatedArticles()) {
      json.writeStartObject();
      json.writeStringProperty("headline", related.headline());
      url(json, related.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.number(json, "commentCount", article.commentCount());
    Json.number(json, "wordCount", article.wordCount());
    Json.text(json, "readingTime", ReadingTime.of(article.wordCount()));
  }

  private static void url(JsonGenerator json, @Nullable WebUrl url) {
    Json.text(json, "url", url);
  }

  private static void videoCards(JsonGenerator json, List<VideoCard> cards, Links links) {
    json.writeArrayPropertyStart("videos");
    for (VideoCard card : cards) {
      VideoJson.write(json, card, links);
    }
    json.writeEndArray();
  }

  private static void links(JsonGenerator json, newsreel.catalog.ArticleId id, Links links) {
    json.writeObjectPropertyStart("links");
    json.writeStringProperty("self", links.article(id));
    json.writeStringProperty("videos", links.articleVideos(id));
    json.writeEndObject();
  }

  private static void extras(JsonGenerator json, Extras extras) {
    if (extras.evidence() != null) {
      ValueJson.evidence(json, extras.evidence());
    }
    if (extras.history() != null) {
      ValueJson.history(json, extras.history());
    }
  }
}
