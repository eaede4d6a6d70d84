package newsreel.follow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newsreel.catalog.Availability;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Topic;
import newsreel.json.Json;
import newsreel.json.ValueJson;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The news that an item has a new revision, in the form of docs/events.md.
 *
 * @param at when the revision was stored
 * @param title or headline; null for a video without one
 * @param url of an article's page
 * @param videos ids of those that an article embeds
 */
public record Announcement(
    What what,
    ItemKind kind,
    String id,
    int revision,
    Instant at,
    @Nullable String title,
    @Nullable WebUrl url,
    @Nullable Topic topic,
    List<String> videos,
    Availability availability) {
  public Announcement {
    videos = List.copyOf(videos);
  }

  /** What became of the item. */
  public enum What {
    STORED,
    CHANGED,
    WITHDRAWN
  }

  /** {@code ArticleStored}, {@code VideoChanged}. */
  public String type() {
    return capitalised(kind.name()) + capitalised(what.name());
  }

  /** The same for the same revision of the same item, however often it is announced. */
  public String eventId() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + id + ":" + revision;
  }

  /** UTF-8. */
  public byte[] json() {
    return Json.object(
        json -> {
          json.writeStringProperty("eventId", eventId());
          json.writeStringProperty("type", kind.name().toLowerCase(Locale.ROOT));
          json.writeStringProperty("id", id);
          json.writeNumberProperty("revision", revision);
          json.writeStringProperty("at", at.toString());
          Json.text(json, "title", title);
          Json.text(json, "url", url);
          ValueJson.topic(json, topic);
          if (kind == ItemKind.ARTICLE) {
            Json.texts(json, "videos", videos);
          }
          ValueJson.availability(json, availability);
        });
  }

  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
