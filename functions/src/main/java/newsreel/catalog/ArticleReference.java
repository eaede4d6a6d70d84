package newsreel.catalog;

/** An article in which a video stands. */
public record ArticleReference(ArticleId id, String headline, Availability availability)
    implements WindowedPart {}
