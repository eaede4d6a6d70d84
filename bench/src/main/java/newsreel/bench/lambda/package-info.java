/** A Lambda execution environment on this machine, and what is measured in it. */
@NullMarked
package newsreel.bench.lambda;

import org.jspecify.annotations.NullMarked;
