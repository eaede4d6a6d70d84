package newsreel.catalog.watching;

import java.time.Instant;
import newsreel.values.WebUrl;

/**
 * A site, a feed or a sitemap that is watched, as a writer asked for it.
 *
 * @param url of a list, or of a page from which its lists are found
 * @param pagesPerHour that are fetched at most
 * @param askedAt when a writer asked last: its lists are read after that, whenever they are due
 * @param revision grows with each change, from 1
 */
public record WatchedSource(
    SourceId id,
    WebUrl url,
    Removals removals,
    boolean paused,
    int pagesPerHour,
    Instant createdAt,
    Instant askedAt,
    int revision) {
  /** Sources of a catalogue. */
  public static final int MAX_SOURCES = 200;

  public static final int MAX_PAGES_PER_HOUR = 3_600;
  public static final int USUAL_PAGES_PER_HOUR = 1_800;

  public WatchedSource {
    if (pagesPerHour < 1 || pagesPerHour > MAX_PAGES_PER_HOUR) {
      throw new IllegalArgumentException("pagesPerHour is 1 to " + MAX_PAGES_PER_HOUR);
    }
  }
}
