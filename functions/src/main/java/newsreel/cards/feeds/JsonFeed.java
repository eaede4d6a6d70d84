package newsreel.cards.feeds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.cards.MediaType;
import newsreel.cards.PageLinks;
import newsreel.cards.Thumbnail;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Author;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.json.Json;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Articles as JSON Feed 1.1, their videos as attachments. */
final class JsonFeed {
  static final String CONTENT_TYPE = "application/feed+json";

  /** Of a file whose address does not tell. */
  static final String UNKNOWN_MEDIA = "video/mp4";

  private JsonFeed() {}

  static byte[] bytes(
      List<ArticleSummary> articles,
      Map<ArticleId, Article> whole,
      FeedBodies bodies,
      Map<VideoId, Video> videos,
      String self,
      Optional<String> next,
      PageLinks links) {
    return Json.object(
        json -> {
          json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
          json.writeStringProperty("title", "Articles");
          json.writeStringProperty("home_page_url", links.baseUrl() + "/");
          json.writeStringProperty("feed_url", self);
          next.ifPresent(url -> json.writeStringProperty("next_url", url));
          Json.array(
              json,
              "items",
              articles,
              article ->
                  item(json, article, authors(whole.get(article.id())), bodies, videos, links));
        });
  }

  private static void item(
      JsonGenerator json,
      ArticleSummary article,
      List<Author> authors,
      FeedBodies bodies,
      Map<VideoId, Video> videos,
      PageLinks links) {
    json.writeStartObject();
    json.writeStringProperty("id", article.id().value());
    json.writeStringProperty("url", links.article(article.id(), article.url()));
    json.writeStringProperty("title", article.headline());
    Json.text(json, "content_html", bodies.of(article.id()).orElse(null));
    String description = article.description();
    json.writeStringProperty(
        "content_text", description == null ? article.headline() : description);
    Json.text(json, "summary", description);
    Json.text(json, "image", Thumbnail.of(article.image(), links).map(Thumbnail::url).orElse(null));
    Json.text(json, "date_published", article.publishedAt());
    Json.text(json, "date_modified", article.revision().updatedAt());
    if (article.topic() != null) {
      Json.texts(json, "tags", List.of(article.topic().name()));
    }
    Json.text(json, "language", article.language());
    if (!authors.isEmpty()) {
      Json.array(json, "authors", authors, author -> author(json, author));
    }
    Json.array(
        json, "attachments", article.videos(), card -> attachment(json, card, videos, links));
    json.writeEndObject();
  }

  private static List<Author> authors(@Nullable Article article) {
    return article == null ? List.of() : article.metadata().authors();
  }

  private static void author(JsonGenerator json, Author author) {
    json.writeStartObject();
    json.writeStringProperty("name", author.name());
    Json.text(json, "url", author.url());
    json.writeEndObject();
  }

  /** The media file; the card, a page, where only a player is known. */
  private static void attachment(
      JsonGenerator json, VideoCard card, Map<VideoId, Video> videos, PageLinks links) {
    Video video = videos.get(card.id());
    @Nullable WebUrl file = video == null ? null : video.metadata().contentUrl();
    json.writeStartObject();
    json.writeStringProperty("url", file == null ? links.card(card.id()) : file.value());
    json.writeStringProperty(
        "mime_type", file == null ? "text/html" : MediaType.of(file).orElse(UNKNOWN_MEDIA));
    Json.text(json, "title", card.title());
    MediaDuration duration = card.duration();
    if (duration != null) {
      json.writeNumberProperty("duration_in_seconds", duration.seconds());
    }
    json.writeEndObject();
  }
}
