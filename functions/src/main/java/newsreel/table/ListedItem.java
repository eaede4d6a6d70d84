package newsreel.table;

import newsreel.catalog.watching.ListedClip;
import newsreel.catalog.watching.ListedPage;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;

/** What lists say of a page, as a map inside an item. */
final class ListedItem {
  private ListedItem() {}

  static void write(Item item, ListedPage p) {
    item.put("title", p.title())
        .put("description", p.description())
        .put("publishedAt", p.publishedAt())
        .put("modifiedAt", p.modifiedAt())
        .put("keywords", p.keywords())
        .put("language", p.language())
        .put("publisher", p.publisher())
        .put("image", p.image())
        .putAll("videos", p.videos(), ListedItem::write)
        .put("version", p.version());
  }

  private static void write(Item item, ListedClip v) {
    item.put("title", v.title())
        .put("description", v.description())
        .put("thumbnail", v.thumbnail())
        .put("contentUrl", v.contentUrl())
        .put("playerUrl", v.playerUrl())
        .put("seconds", v.duration() == null ? null : v.duration().seconds())
        .put("uploadedAt", v.uploadedAt());
  }

  static ListedPage read(WebUrl url, Item item) {
    return new ListedPage(
        url,
        item.textOrNull("title"),
        item.textOrNull("description"),
        item.instantOrNull("publishedAt"),
        item.instantOrNull("modifiedAt"),
        item.texts("keywords"),
        item.valueOrNull("language", LanguageTag::new),
        item.textOrNull("publisher"),
        item.urlOrNull("image"),
        item.list("videos", ListedItem::video),
        item.text("version"));
  }

  private static ListedClip video(Item item) {
    Integer seconds = item.numberOrNull("seconds");
    return new ListedClip(
        item.textOrNull("title"),
        item.textOrNull("description"),
        item.urlOrNull("thumbnail"),
        item.urlOrNull("contentUrl"),
        item.urlOrNull("playerUrl"),
        seconds == null ? null : new MediaDuration(seconds),
        item.instantOrNull("uploadedAt"));
  }
}
