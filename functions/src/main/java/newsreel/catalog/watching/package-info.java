/** Sources that are watched: what they list, which of it was read, and what is due. */
@NullMarked
package newsreel.catalog.watching;

import org.jspecify.annotations.NullMarked;
