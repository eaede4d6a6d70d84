/**
 * What follows from a stored change: cards in articles, counts, change log, postings,
 * announcements.
 */
@NullMarked
package newsreel.follow;

import org.jspecify.annotations.NullMarked;
