package newsreel.catalog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a video carries of an article that embeds it.
 *
 * @param publishedAt of which a video without a date takes the earliest
 * @param facets by which the video is found, too
 */
public record ArticleReference(
    ArticleId id,
    String headline,
    @Nullable Instant publishedAt,
    Set<String> facets,
    Availability availability)
    implements WindowedPart {
  public ArticleReference {
    facets = Set.copyOf(facets);
  }
}
