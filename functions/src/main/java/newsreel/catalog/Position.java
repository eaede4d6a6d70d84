package newsreel.catalog;

import java.time.Instant;

/**
 * A place in a newest-first list: time and then id, so that items of one instant keep an order and
 * a page can start after any of them.
 */
public record Position(Instant at, String id) {}
