/** What pictures cost: to make, to load, and to show. */
@NullMarked
package newsreel.bench.pictures;

import org.jspecify.annotations.NullMarked;
