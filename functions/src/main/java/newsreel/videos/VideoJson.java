package newsreel.videos;

import java.util.List;
import java.util.function.Function;
import newsreel.catalog.ArticleReference;
import newsreel.catalog.Provider;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.VideoSummary;
import newsreel.extract.VideoReport;
import newsreel.json.FieldSelection;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.json.PictureJson;
import newsreel.json.ValueJson;
import newsreel.values.MediaDuration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A video as JSON: in full, as in a list, and as in an article. */
public final class VideoJson {
  private static final List<String> SUMMARY_PATHS =
      List.of(
          "type",
          "id",
          "title",
          "caption",
          "description",
          "duration",
          "durationSeconds",
          "live",
          "thumbnail.url",
          "thumbnail.width",
          "thumbnail.height",
          "thumbnail.alt",
          "thumbnail.caption",
          "thumbnail.credit",
          "topic.id",
          "topic.name",
          "language",
          "uploadedAt",
          "availableFrom",
          "availableUntil",
          "revision",
          "createdAt",
          "updatedAt",
          "links.self",
          "links.card",
          "links.oembed");

  /** Every field of a video in a list. */
  public static final FieldSelection SUMMARY_FIELDS =
      FieldSelection.of(SUMMARY_PATHS).and(PictureJson.paths("thumbnail"));

  /** Every field of a full video. */
  public static final FieldSelection FIELDS =
      SUMMARY_FIELDS.and(
          List.of(
              "contentUrl",
              "embedUrl",
              "provider.name",
              "provider.id",
              "width",
              "height",
              "tracks.language",
              "tracks.kind",
              "tracks.label",
              "tracks.url",
              "articles.id",
              "articles.headline",
              "withdrawn",
              "history"));

  private VideoJson() {}

  public static void write(JsonGenerator json, Video video, Links links) {
    write(json, video, links, null);
  }

  /**
   * Writes the answer to storing a track.
   *
   * @param repaired what was repaired in the track's file
   */
  public static void write(JsonGenerator json, Video video, List<String> repaired, Links links) {
    json.writeStartObject();
    whole(json, video, links);
    Json.texts(json, "repaired", repaired);
    json.writeEndObject();
  }

  /**
   * @param history to include; null leaves it out
   */
  public static void write(
      JsonGenerator json, Video video, Links links, @Nullable List<newsreel.catalog.Edit> history) {
    json.writeStartObject();
    whole(json, video, links);
    if (history != null) {
      ValueJson.history(json, history);
    }
    json.writeEndObject();
  }

  private static void whole(JsonGenerator json, Video video, Links links) {
    head(json, video.id());
    metadata(json, video.metadata(), links, track -> links.track(video.id(), track));
    articles(json, video.articles());
    ValueJson.availability(json, video.availability());
    ValueJson.revision(json, video.revision());
    links(json, video.id(), links);
  }

  public static void write(JsonGenerator json, VideoSummary video, Links links) {
    json.writeStartObject();
    members(json, video, links);
    json.writeEndObject();
  }

  /** What lists have of a video, without braces around it. */
  public static void members(JsonGenerator json, VideoSummary video, Links links) {
    VideoCard card = video.card();
    head(json, card.id());
    Json.text(json, "title", card.title());
    Json.text(json, "caption", card.caption());
    Json.text(json, "description", video.description());
    duration(json, card.duration(), card.live());
    ValueJson.image(json, "thumbnail", card.thumbnail(), links);
    ValueJson.topic(json, video.topic());
    Json.text(json, "language", video.language());
    Json.text(json, "uploadedAt", video.uploadedAt());
    ValueJson.availability(json, card.availability());
    ValueJson.revision(json, video.revision());
    links(json, card.id(), links);
  }

  /** Writes the short form inside an article. */
  public static void write(JsonGenerator json, VideoCard card, Links links) {
    json.writeStartObject();
    head(json, card.id());
    Json.text(json, "title", card.title());
    Json.text(json, "caption", card.caption());
    duration(json, card.duration(), card.live());
    ValueJson.image(json, "thumbnail", card.thumbnail(), links);
    json.writeObjectPropertyStart("links");
    json.writeStringProperty("self", links.video(card.id()));
    json.writeStringProperty("card", links.card(card.id()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes what a video still lacks, and for which use. */
  public static void lacks(JsonGenerator json, List<VideoReport.Lack> lacks) {
    json.writeArrayPropertyStart("lacks");
    for (VideoReport.Lack lack : lacks) {
      json.writeStartObject();
      json.writeStringProperty("use", lack.use().label());
      json.writeStringProperty("field", lack.field());
      json.writeStringProperty("detail", lack.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the properties that a page supplies, without surrounding braces. */
  public static void metadata(JsonGenerator json, VideoMetadata video) {
    metadata(json, video, null, Track::url);
  }

  private static void metadata(
      JsonGenerator json,
      VideoMetadata video,
      @Nullable Links links,
      Function<Track, @Nullable Object> trackUrl) {
    Json.text(json, "title", video.title());
    Json.text(json, "caption", video.caption());
    Json.text(json, "description", video.description());
    duration(json, video.duration(), video.live());
    ValueJson.image(json, "thumbnail", video.thumbnail(), links);
    Json.text(json, "contentUrl", video.contentUrl());
    Json.text(json, "embedUrl", video.embedUrl());
    provider(json, video.provider());
    Json.number(json, "width", video.width());
    Json.number(json, "height", video.height());
    Json.text(json, "uploadedAt", video.uploadedAt());
    ValueJson.topic(json, video.topic());
    Json.text(json, "language", video.language());
    json.writeArrayPropertyStart("tracks");
    for (Track track : video.tracks()) {
      json.writeStartObject();
      json.writeStringProperty("language", track.language().value());
      json.writeStringProperty("kind", track.kind().name().toLowerCase(java.util.Locale.ROOT));
      Json.text(json, "label", track.label());
      Json.text(json, "url", trackUrl.apply(track));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void head(JsonGenerator json, VideoId id) {
    json.writeStringProperty("type", "video");
    json.writeStringProperty("id", id.value());
  }

  private static void duration(JsonGenerator json, @Nullable MediaDuration duration, boolean live) {
    if (duration != null) {
      json.writeStringProperty("duration", duration.toString());
      json.writeNumberProperty("durationSeconds", duration.seconds());
    }
    json.writeBooleanProperty("live", live);
  }

  private static void provider(JsonGenerator json, @Nullable Provider provider) {
    if (provider != null) {
      json.writeObjectPropertyStart("provider");
      json.writeStringProperty("name", provider.name());
      Json.text(json, "id", provider.id());
      json.writeEndObject();
    }
  }

  private static void articles(JsonGenerator json, List<ArticleReference> articles) {
    json.writeArrayPropertyStart("articles");
    for (ArticleReference article : articles) {
      json.writeStartObject();
      json.writeStringProperty("id", article.id().value());
      json.writeStringProperty("headline", article.headline());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void links(JsonGenerator json, VideoId id, Links links) {
    json.writeObjectPropertyStart("links");
    json.writeStringProperty("self", links.video(id));
    json.writeStringProperty("card", links.card(id));
    json.writeStringProperty("oembed", links.oembed(id));
    json.writeEndObject();
  }
}
