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
 * The news that an item has a new revision, as docs/events.md describes it.
 *
 * @param at when the revision was stored
 * @param title the title or headline; null for a video without one
 * @param url the address of an article's page
 * @param videos the ids of the videos that an article embeds
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

  /** Returns the event's type: {@code ArticleStored}, {@code VideoChanged}. */
  public String type() {
    return capitalised(kind.name()) + capitalised(what.name());
  }

  /** Returns an id that is the same each time the same revision of the same item is announced. */
  public String eventId() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + id + ":" + revision;
  }

  /** Returns the event as UTF-8. */
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
