package newsreel.ingest;

import java.util.ArrayList;
import java.util.List;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Availability;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.Publisher;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.Topic;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.WordCount;
import org.jspecify.annotations.Nullable;

/**
 * An article as a JSON body says it.
 *
 * @param window availableFrom and availableUntil, where the body has one of them
 */
record ArticleDocument(PageContent content, @Nullable Availability window) {
  static final String[] READ_ONLY = {
    "type",
    "id",
    "wordCount",
    "readingTime",
    "revision",
    "createdAt",
    "updatedAt",
    "links",
    "history",
    "evidence"
  };

  /** Null where something is wrong, which {@code json} has collected then. */
  static @Nullable ArticleDocument read(JsonObject json) {
    List<VideoMetadata> videos = new ArrayList<>();
    for (JsonObject video : json.objects("videos")) {
      VideoDocument document = VideoDocument.read(video);
      if (document != null) {
        videos.add(document.metadata());
      }
    }
    List<Image> images = new ArrayList<>();
    for (JsonObject image : json.objects("images")) {
      Image read = VideoDocument.image(image);
      if (read != null) {
        images.add(read);
      }
    }
    List<String> body = json.texts("body");
    Topic topic = VideoDocument.topic(json.object("topic"));
    ArticleMetadata.Builder builder =
        new ArticleMetadata.Builder()
            .url(json.url("url"))
            .headline(json.text("headline"))
            .description(json.text("description"))
            .keyPoints(json.texts("keyPoints"))
            .topic(topic)
            .keywords(json.texts("keywords"))
            .authors(authors(json))
            .publisher(publisher(json))
            .language(VideoDocument.language(json))
            .publishedAt(json.instant("publishedAt"))
            .modifiedAt(json.instant("modifiedAt"))
            .images(images)
            .relatedArticles(related(json))
            .commentCount(json.number("commentCount"))
            .wordCount(WordCount.of(body));
    Availability window = VideoDocument.window(json);
    json.readOnly(READ_ONLY);
    json.refuseUnknown();
    ArticleMetadata metadata = json.build("headline", builder::build);
    return metadata == null
        ? null
        : json.build(
            "videos", () -> new ArticleDocument(new PageContent(metadata, videos, body), window));
  }

  private static List<Author> authors(JsonObject json) {
    List<Author> authors = new ArrayList<>();
    for (JsonObject author : json.objects("authors")) {
      String name = name(author);
      if (name != null) {
        authors.add(new Author(name));
      }
    }
    return authors;
  }

  private static @Nullable Publisher publisher(JsonObject json) {
    JsonObject publisher = json.object("publisher");
    String name = publisher == null ? null : name(publisher);
    return name == null ? null : new Publisher(name);
  }

  private static @Nullable String name(JsonObject json) {
    String name = json.text("name");
    json.refuseUnknown();
    if (name == null) {
      json.error("name", "is missing");
    } else if (name.length() > 1_000) {
      json.error("name", "has more than 1,000 characters");
      return null;
    }
    return name;
  }

  private static List<RelatedArticle> related(JsonObject json) {
    List<RelatedArticle> related = new ArrayList<>();
    for (JsonObject article : json.objects("relatedArticles")) {
      String headline = article.text("headline");
      var url = article.url("url");
      article.refuseUnknown();
      if (headline == null) {
        article.error("headline", "is missing");
        continue;
      }
      RelatedArticle read = article.build("headline", () -> new RelatedArticle(headline, url));
      if (read != null) {
        related.add(read);
      }
    }
    return related;
  }
}
