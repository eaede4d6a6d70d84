package newsreel.cards;

import org.jspecify.annotations.Nullable;

/**
 * The quiet card that says why there is no video.
 *
 * @param instead the card of what stands in its place
 */
public record Notice(String title, @Nullable String detail, @Nullable String instead) {}
