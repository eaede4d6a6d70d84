/** Tests of the harness. */
@NullMarked
package newsreel.bench.lambda;

import org.jspecify.annotations.NullMarked;
