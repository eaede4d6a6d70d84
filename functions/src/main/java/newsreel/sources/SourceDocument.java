package newsreel.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsreel.catalog.watching.Removals;
import newsreel.catalog.watching.WatchedSource;
import newsreel.ingest.documents.JsonDocuments;
import newsreel.ingest.documents.JsonObject;
import newsreel.values.FieldError;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** What a writer says of a source. */
record SourceDocument(WebUrl url, Removals removals, boolean paused, int pagesPerHour) {
  private static final String[] READ_ONLY = {
    "type",
    "id",
    "state",
    "lists",
    "counts",
    "waiting",
    "failures",
    "readAt",
    "createdAt",
    "askedAt"
  };

  /**
   * @throws newsreel.ingest.documents.DocumentException where the JSON is not a source's
   */
  static SourceDocument read(byte[] body) {
    List<FieldError> errors = new ArrayList<>();
    JsonObject json = new JsonObject(JsonDocuments.object(body), "", errors);
    json.demand("url");
    WebUrl url = json.url("url");
    if (url != null && !url.uri().getScheme().equals("https")) {
      json.error("url", "must be an https URL: sites are read over https alone");
    }
    Removals removals = removals(json);
    Boolean paused = json.flag("paused");
    Integer pages = json.number("pagesPerHour", 1);
    if (pages != null && pages > WatchedSource.MAX_PAGES_PER_HOUR) {
      json.error(
          "pagesPerHour",
          "must be at most %d: a host is asked once a second"
              .formatted(WatchedSource.MAX_PAGES_PER_HOUR));
    }
    json.readOnly(READ_ONLY);
    json.refuseUnknown();
    JsonDocuments.refuse(errors);
    if (url == null) {
      throw new IllegalStateException("a source without errors was not read");
    }
    return new SourceDocument(
        url,
        removals,
        Boolean.TRUE.equals(paused),
        pages == null ? WatchedSource.USUAL_PAGES_PER_HOUR : pages);
  }

  private static Removals removals(JsonObject json) {
    @Nullable String word = json.text("removals", Texts.LINE);
    if (word == null) {
      return Removals.KEEP;
    }
    for (Removals known : Removals.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(word)) {
        return known;
      }
    }
    json.error("removals", "must be keep or withdraw");
    return Removals.KEEP;
  }
}
