/** Feeds and sitemaps that are watched. */
@NullMarked
package newsreel.sources;

import org.jspecify.annotations.NullMarked;
