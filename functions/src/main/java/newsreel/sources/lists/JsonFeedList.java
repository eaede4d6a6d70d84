package newsreel.sources.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.ListedClip;
import newsreel.catalog.watching.ListedPage;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.Sha256;
import newsreel.values.WebUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed, versions 1 and 1.1. */
final class JsonFeedList {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int VERSION_BYTES = 8;

  private JsonFeedList() {}

  static SiteList read(String text, WebUrl url) {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JacksonException malformed) {
      return new SiteList.Unreadable("%s is JSON that cannot be read.".formatted(url));
    }
    if (!feed.path("version").asString("").contains("jsonfeed.org/version/")) {
      return new SiteList.Unreadable("%s is JSON, but no JSON Feed.".formatted(url));
    }
    PageCollector collected = new PageCollector();
    Optional<LanguageTag> language = LanguageTag.parse(said(feed, "language"));
    for (JsonNode item : feed.path("items")) {
      Optional<WebUrl> at = address(item, "url", url).or(() -> address(item, "id", url));
      if (at.isPresent() && !collected.add(page(item, at.get(), language, url))) {
        break;
      }
    }
    return new SiteList.Pages(ListForm.JSON_FEED, collected.pages());
  }

  private static ListedPage page(
      JsonNode item, WebUrl at, Optional<LanguageTag> feedLanguage, WebUrl url) {
    List<String> tags = new ArrayList<>();
    item.path("tags").forEach(tag -> tags.add(tag.asString("")));
    Optional<WebUrl> image =
        address(item, "image", url).or(() -> address(item, "banner_image", url));
    return new ListedPage(
        at,
        ListedTexts.line(said(item, "title")).orElse(null),
        ListedTexts.paragraph(said(item, "summary")).orElse(null),
        ListedTexts.time(said(item, "date_published")).orElse(null),
        ListedTexts.time(said(item, "date_modified")).orElse(null),
        ListedTexts.keywords(tags),
        LanguageTag.parse(said(item, "language")).or(() -> feedLanguage).orElse(null),
        null,
        image.orElse(null),
        videos(item, url),
        Sha256.hex(item.toString(), VERSION_BYTES));
  }

  private static List<ListedClip> videos(JsonNode item, WebUrl url) {
    List<ListedClip> videos = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      Optional<WebUrl> content = address(attachment, "url", url);
      String type = said(attachment, "mime_type").toLowerCase(Locale.ROOT);
      if (content.isPresent()
          && type.startsWith("video/")
          && videos.size() < ListedPage.MAX_VIDEOS) {
        videos.add(
            new ListedClip(
                ListedTexts.line(said(attachment, "title")).orElse(null),
                null,
                null,
                content.get(),
                null,
                MediaDuration.ofSeconds(attachment.path("duration_in_seconds").asDouble(0))
                    .orElse(null),
                null));
      }
    }
    return videos;
  }

  private static Optional<WebUrl> address(JsonNode node, String name, WebUrl base) {
    String text = said(node, name);
    return text.startsWith("http") || text.startsWith("/") ? base.resolve(text) : Optional.empty();
  }

  private static String said(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? value.asString().strip() : "";
  }
}
