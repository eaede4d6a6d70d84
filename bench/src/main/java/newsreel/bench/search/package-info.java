/** The search index at the size of a large publisher's catalogue. */
@NullMarked
package newsreel.bench.search;

import org.jspecify.annotations.NullMarked;
