package newsreel.catalog.watching;

import java.time.Instant;

/**
 * That a page is to be read. It may be left over: the page itself says when it is due.
 *
 * @param page its key
 */
public record DuePage(SourceId source, boolean archive, Instant at, String page) {}
