package newsreel.catalog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a video stores about an article that embeds it.
 *
 * @param publishedAt a video without a date takes the earliest of these
 * @param facets also find the video
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
