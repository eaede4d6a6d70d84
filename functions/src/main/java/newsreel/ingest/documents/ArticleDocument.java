package newsreel.ingest.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Availability;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.Publisher;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.Topic;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.NotAnArticle;
import newsreel.extract.WordCount;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * An article as a JSON body describes it.
 *
 * @param window availableFrom and availableUntil, if the body has either
 * @param notAnArticle the extraction's objection to the page, if the body is an extraction
 */
public record ArticleDocument(
    PageContent content, @Nullable Availability window, @Nullable NotAnArticle notAnArticle) {
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

  /** Reads an article. Returns null if something is wrong; {@code json} has collected what. */
  public static @Nullable ArticleDocument read(JsonObject json) {
    List<VideoMetadata> videos = new ArrayList<>();
    for (JsonObject video : json.objects("videos", PageContent.MAX_VIDEOS)) {
      VideoDocument document = VideoDocument.read(video);
      if (document != null) {
        videos.add(document.metadata());
      }
    }
    List<Image> images = new ArrayList<>();
    for (JsonObject image : json.objectsOrTexts("images", JsonObject.MAX_ELEMENTS, "url")) {
      Image read = VideoDocument.image(image);
      if (read != null) {
        images.add(read);
      }
    }
    List<Block> body = BlockDocument.read(json, images.size());
    Topic topic = VideoDocument.topic(json.objectOrText("topic", "name"));
    ArticleMetadata.Builder builder =
        new ArticleMetadata.Builder()
            .url(json.url("url"))
            .headline(json.required("headline", Texts.LINE))
            .description(json.text("description", Texts.PARAGRAPH))
            .keyPoints(json.texts("keyPoints", Texts.PARAGRAPH))
            .topic(topic)
            .keywords(json.texts("keywords", Texts.LINE))
            .authors(authors(json))
            .publisher(publisher(json))
            .language(VideoDocument.language(json))
            .publishedAt(json.instant("publishedAt"))
            .modifiedAt(json.instant("modifiedAt"))
            .images(images)
            .relatedArticles(related(json))
            .commentCount(json.number("commentCount", 0))
            .wordCount(WordCount.ofBlocks(body));
    Availability window = VideoDocument.window(json);
    NotAnArticle notAnArticle = notAnArticle(json.object("notAnArticle"));
    json.readOnly(READ_ONLY);
    json.refuseUnknown();
    if (json.isWrong()) {
      return null;
    }
    ArticleMetadata metadata = json.build("", builder::build);
    return metadata == null
        ? null
        : json.build(
            "videos",
            () ->
                new ArticleDocument(new PageContent(metadata, videos, body), window, notAnArticle));
  }

  private static @Nullable NotAnArticle notAnArticle(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    String label = json.required("kind", Texts.LINE);
    String detail = json.required("detail", Texts.PARAGRAPH);
    json.refuseUnknown();
    Optional<NotAnArticle.Kind> kind = Optional.ofNullable(label).flatMap(NotAnArticle.Kind::of);
    if (label != null && kind.isEmpty()) {
      json.error("kind", "is none of the kinds that an extraction gives");
    }
    return kind.isEmpty() || detail == null ? null : new NotAnArticle(kind.get(), detail);
  }

  private static List<Author> authors(JsonObject json) {
    List<Author> authors = new ArrayList<>();
    for (JsonObject author : json.objectsOrTexts("authors", JsonObject.MAX_ELEMENTS, "name")) {
      String name = author.required("name", Texts.LINE);
      WebUrl url = author.url("url");
      author.refuseUnknown();
      if (name != null) {
        authors.add(new Author(name, url));
      }
    }
    return authors;
  }

  private static @Nullable Publisher publisher(JsonObject json) {
    JsonObject publisher = json.objectOrText("publisher", "name");
    if (publisher == null) {
      return null;
    }
    String name = publisher.required("name", Texts.LINE);
    publisher.refuseUnknown();
    return name == null ? null : new Publisher(name);
  }

  private static List<RelatedArticle> related(JsonObject json) {
    List<RelatedArticle> related = new ArrayList<>();
    for (JsonObject article : json.objects("relatedArticles", JsonObject.MAX_ELEMENTS)) {
      String headline = article.required("headline", Texts.LINE);
      var url = article.url("url");
      article.refuseUnknown();
      if (headline != null) {
        related.add(new RelatedArticle(headline, url));
      }
    }
    return related;
  }
}
