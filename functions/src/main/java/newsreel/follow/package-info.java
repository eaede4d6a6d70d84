/**
 * What follows from a stored change: cards in articles, counts, the change log, postings and
 * announcements.
 */
@NullMarked
package newsreel.follow;

import org.jspecify.annotations.NullMarked;
