package newsreel.table;

import java.util.List;
import java.util.Set;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleReference;
import newsreel.catalog.Derived;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.ports.ListPlace;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;

/** Maps a video and its edges to items and back. */
final class VideoItem {
  static final String TYPE = "video";
  static final String ARTICLE_AT = "articleAt";

  private VideoItem() {}

  static Item write(Video video) {
    return write(video, video.availability().isListedAt(video.revision().updatedAt()));
  }

  static Item write(Video video, boolean listed) {
    VideoMetadata m = video.metadata();
    Item item = new Item().key(Keys.videoMeta(video.id()));
    item.put("type", TYPE)
        .put("layout", Derived.CARDS.layout())
        .put("id", video.id())
        .put("title", m.title())
        .put("caption", m.caption())
        .put("description", m.description())
        .put("duration", ValueItems.seconds(m.duration()))
        .putTrue("live", m.live())
        .put("thumbnail", m.thumbnail(), ValueItems::write)
        .put("contentUrl", m.contentUrl())
        .put("embedUrl", m.embedUrl())
        .put("provider", m.provider(), ValueItems::write)
        .put("width", m.width())
        .put("height", m.height())
        .put("uploadedAt", m.uploadedAt())
        .put(ARTICLE_AT, video.articleAt())
        .put("topic", m.topic(), ValueItems::write)
        .put("language", m.language())
        .putAll("tracks", m.tracks(), ValueItems::write)
        .put("availability", video.availability(), ValueItems::write)
        .put("edited", video.edited().stream().sorted().toList());
    ValueItems.write(item, video.revision());
    if (listed) {
      ListKeys.put(item, ListPlace.of(video));
    }
    return item;
  }

  static Video read(Item item, List<ArticleReference> articles) {
    return new Video(
        new VideoId(item.text("id")),
        new VideoMetadata(
            item.textOrNull("title"),
            item.textOrNull("caption"),
            item.textOrNull("description"),
            ValueItems.duration(item),
            item.isTrue("live"),
            item.mapOrNull("thumbnail", ValueItems::image),
            item.valueOrNull("contentUrl", WebUrl::new),
            item.valueOrNull("embedUrl", WebUrl::new),
            item.mapOrNull("provider", ValueItems::provider),
            item.numberOrNull("width"),
            item.numberOrNull("height"),
            item.instantOrNull("uploadedAt"),
            item.mapOrNull("topic", ValueItems::topic),
            item.valueOrNull("language", LanguageTag::new),
            item.list("tracks", ValueItems::track)),
        articles,
        ValueItems.availability(item),
        Set.copyOf(item.texts("edited")),
        ValueItems.revision(item),
        item.instantOrNull(ARTICLE_AT));
  }

  /** Reads a summary from the attributes that the indexes project. */
  static VideoSummary summary(Item item) {
    return new VideoSummary(
        new VideoCard(
            new VideoId(item.text("id")),
            item.textOrNull("title"),
            item.textOrNull("caption"),
            ValueItems.duration(item),
            item.isTrue("live"),
            item.mapOrNull("thumbnail", ValueItems::image),
            ValueItems.availability(item)),
        item.textOrNull("description"),
        item.mapOrNull("topic", ValueItems::topic),
        item.valueOrNull("language", LanguageTag::new),
        item.instantOrNull("uploadedAt"),
        item.instantOrNull(ARTICLE_AT),
        ValueItems.revision(item));
  }

  static Item writeEdge(VideoId video, ArticleReference article) {
    return new Item()
        .key(Keys.edge(video, article.id()))
        .put("layout", Derived.CARDS.layout())
        .put("id", article.id())
        .put("headline", article.headline())
        .put("publishedAt", article.publishedAt())
        .put("facets", article.facets().stream().sorted().toList())
        .put("availability", article.availability(), ValueItems::write);
  }

  static ArticleReference readEdge(Item item) {
    return new ArticleReference(
        new ArticleId(item.text("id")),
        item.text("headline"),
        item.instantOrNull("publishedAt"),
        Set.copyOf(item.texts("facets")),
        ValueItems.availability(item));
  }
}
