/** Functions to compare with; never deployed. */
@NullMarked
package newsreel.bench.functions;

import org.jspecify.annotations.NullMarked;
