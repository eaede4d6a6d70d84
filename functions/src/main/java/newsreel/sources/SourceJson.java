package newsreel.sources;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newsreel.catalog.watching.SourceProgress;
import newsreel.catalog.watching.SourceProgress.Counts;
import newsreel.catalog.watching.WatchedList;
import newsreel.catalog.watching.WatchedSource;
import newsreel.json.Json;
import tools.jackson.core.JsonGenerator;

/** Sources as JSON. */
final class SourceJson {
  private SourceJson() {}

  /**
   * How far a source is.
   *
   * @param waiting pages that are due, counted up to a bound
   */
  record Reading(SourceProgress progress, List<WatchedList> lists, int waiting) {
    /** A word for people and scripts. */
    String state(WatchedSource source) {
      if (source.paused()) {
        return "paused";
      }
      Instant ranAt = progress.ranAt();
      if (ranAt == null || ranAt.isBefore(source.askedAt())) {
        return "asked";
      }
      if (lists.stream().allMatch(l -> l.failure() != null)) {
        return "failing";
      }
      return waiting > 0 ? "reading" : "following";
    }
  }

  static byte[] list(List<WatchedSource> sources) {
    return Json.object(
        json ->
            Json.array(
                json,
                "sources",
                sources,
                source -> {
                  json.writeStartObject();
                  settings(json, source);
                  json.writeEndObject();
                }));
  }

  static byte[] one(WatchedSource source, Reading reading) {
    return Json.object(
        json -> {
          settings(json, source);
          json.writeStringProperty("state", reading.state(source));
          Json.array(json, "lists", reading.lists(), list -> write(json, list));
          json.writeName("counts");
          write(json, reading.progress().counts());
          json.writeNumberProperty("waiting", reading.waiting());
          Json.array(
              json,
              "failures",
              reading.progress().failures(),
              failure -> {
                json.writeStartObject();
                Json.text(json, "url", failure.url());
                Json.text(json, "at", failure.at());
                json.writeStringProperty("detail", failure.detail());
                json.writeEndObject();
              });
          Json.text(json, "readAt", reading.progress().ranAt());
        });
  }

  private static void settings(JsonGenerator json, WatchedSource source) {
    json.writeStringProperty("type", "source");
    json.writeStringProperty("id", source.id().value());
    json.writeStringProperty("url", source.url().value());
    json.writeStringProperty("removals", source.removals().name().toLowerCase(Locale.ROOT));
    json.writeBooleanProperty("paused", source.paused());
    json.writeNumberProperty("pagesPerHour", source.pagesPerHour());
    Json.text(json, "createdAt", source.createdAt());
    Json.text(json, "askedAt", source.askedAt());
  }

  private static void write(JsonGenerator json, WatchedList list) {
    json.writeStartObject();
    json.writeStringProperty("url", list.url().value());
    json.writeStringProperty("form", list.form().word());
    json.writeNumberProperty("pages", list.pages());
    Json.text(json, "readAt", list.readAt());
    Json.text(json, "nextAt", list.nextAt());
    Json.text(json, "failure", list.failure());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Counts counts) {
    json.writeStartObject();
    json.writeNumberProperty("found", counts.found());
    json.writeNumberProperty("created", counts.created());
    json.writeNumberProperty("changed", counts.changed());
    json.writeNumberProperty("unchanged", counts.unchanged());
    json.writeNumberProperty("skipped", counts.skipped());
    json.writeNumberProperty("failed", counts.failed());
    json.writeNumberProperty("withdrawn", counts.withdrawn());
    json.writeEndObject();
  }
}
