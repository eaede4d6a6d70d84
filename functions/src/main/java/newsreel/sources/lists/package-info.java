/** Reads sitemaps, feeds and the front of a site, without I/O. */
@NullMarked
package newsreel.sources.lists;

import org.jspecify.annotations.NullMarked;
