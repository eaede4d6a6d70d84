package newsreel.articles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.Picture;
import newsreel.catalog.VideoCard;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An article as an item in IPTC's ninjs 3.0, with its text as HTML. */
final class NinjsJson {
  static final String TYPE = "application/ninjs+json";

  private static final String VERSION = "3.0";

  private final JsonGenerator json;
  private final Article article;
  private final Links links;

  private NinjsJson(JsonGenerator json, Article article, Links links) {
    this.json = json;
    this.article = article;
    this.links = links;
  }

  static byte[] of(Article article, List<Block> body, Links links) {
    return Json.object(json -> new NinjsJson(json, article, links).write(body));
  }

  private void write(List<Block> body) {
    ArticleMetadata metadata = article.metadata();
    json.writeStringProperty("uri", links.article(article.id()));
    json.writeObjectPropertyStart("standard");
    json.writeStringProperty("name", "ninjs");
    json.writeStringProperty("version", VERSION);
    json.writeStringProperty(
        "schema", "https://www.iptc.org/std/ninjs/ninjs-schema_%s.json".formatted(VERSION));
    json.writeEndObject();
    boolean composite = !metadata.images().isEmpty() || !article.videos().isEmpty();
    json.writeStringProperty("type", composite ? "composite" : "text");
    json.writeStringProperty("representationType", "full");
    json.writeStringProperty("version", Integer.toString(article.revision().number()));
    json.writeStringProperty(
        "firstCreated",
        (metadata.publishedAt() != null ? metadata.publishedAt() : article.revision().createdAt())
            .toString());
    json.writeStringProperty(
        "versionCreated",
        (metadata.modifiedAt() != null ? metadata.modifiedAt() : article.revision().updatedAt())
            .toString());
    json.writeStringProperty("pubStatus", "usable");
    Json.text(json, "language", metadata.language());
    json.writeStringProperty("title", metadata.headline());
    valued("headlines", "main", null, metadata.headline());
    valued("descriptions", "summary", null, metadata.description());
    if (!body.isEmpty()) {
      valued("bodies", "main", "text/html", BodyHtml.of(body, metadata.images()));
    }
    if (!metadata.authors().isEmpty()) {
      json.writeStringProperty(
          "by", metadata.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
    }
    named(
        "infoSources",
        Optional.ofNullable(metadata.publisher()).map(p -> List.of(p.name())).orElse(List.of()));
    named("subjects", List.copyOf(subjects(metadata)));
    altIds(metadata);
    associations(metadata.images());
  }

  private static Set<String> subjects(ArticleMetadata metadata) {
    Set<String> subjects = new LinkedHashSet<>();
    if (metadata.topic() != null) {
      subjects.add(metadata.topic().name());
    }
    subjects.addAll(metadata.keywords());
    return subjects;
  }

  private void valued(String list, String role, @Nullable String type, @Nullable String value) {
    if (value == null) {
      return;
    }
    json.writeArrayPropertyStart(list);
    json.writeStartObject();
    json.writeStringProperty("role", role);
    Json.text(json, "contentType", type);
    json.writeStringProperty("value", value);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void named(String list, List<String> names) {
    if (!names.isEmpty()) {
      Json.array(
          json,
          list,
          names,
          name -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeEndObject();
          });
    }
  }

  private void altIds(ArticleMetadata metadata) {
    json.writeArrayPropertyStart("altIds");
    altId("newsreel", article.id().value());
    if (metadata.url() != null) {
      altId("webCanonical", metadata.url().value());
    }
    json.writeEndArray();
  }

  private void altId(String role, String value) {
    json.writeStartObject();
    json.writeStringProperty("role", role);
    json.writeStringProperty("value", value);
    json.writeEndObject();
  }

  private void associations(List<Image> images) {
    List<Runnable> parts = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i);
      int number = i;
      WebUrl url = image.url();
      if (url != null) {
        parts.add(() -> picture("image-" + number, image, url.value()));
      }
    }
    article.videos().forEach(card -> parts.add(() -> video(card)));
    if (!parts.isEmpty()) {
      json.writeArrayPropertyStart("associations");
      parts.forEach(Runnable::run);
      json.writeEndArray();
    }
  }

  private void picture(String name, Image image, String url) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("uri", url);
    json.writeStringProperty("type", "picture");
    valued("descriptions", "caption", null, image.caption());
    Json.text(json, "by", image.credit());
    json.writeArrayPropertyStart("renditions");
    rendition("original", url, null, image.width(), image.height(), null);
    kept(image);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void kept(Image image) {
    Picture picture = image.picture();
    if (picture != null) {
      int width = picture.jpegWidth();
      rendition("web", links.jpeg(picture), "image/jpeg", width, picture.heightAt(width), null);
    }
  }

  private void video(VideoCard card) {
    json.writeStartObject();
    json.writeStringProperty("name", card.id().value());
    json.writeStringProperty("uri", links.video(card.id()));
    json.writeStringProperty("type", "video");
    valued("headlines", "main", null, card.title());
    valued("descriptions", "caption", null, card.caption());
    json.writeArrayPropertyStart("renditions");
    Long seconds = card.duration() == null ? null : card.duration().seconds();
    rendition("card", links.card(card.id()), "text/html", null, null, seconds);
    Image still = card.thumbnail();
    if (still != null && still.url() != null) {
      rendition("thumbnail", still.url().value(), null, still.width(), still.height(), null);
      kept(still);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rendition(
      String name,
      String href,
      @Nullable String type,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Long seconds) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("href", href);
    Json.text(json, "contentType", type);
    Json.number(json, "width", width);
    Json.number(json, "height", height);
    if (seconds != null) {
      json.writeNumberProperty("duration", seconds);
    }
    json.writeEndObject();
  }
}
