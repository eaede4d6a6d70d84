/** What readers, podcatchers and search engines poll. */
@NullMarked
package newsreel.cards.feeds;

import org.jspecify.annotations.NullMarked;
