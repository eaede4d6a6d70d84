/** The search index on a laptop. */
@NullMarked
package newsreel.local.search;

import org.jspecify.annotations.NullMarked;
