/** Measurements, run by hand. */
@NullMarked
package newsreel.bench;

import org.jspecify.annotations.NullMarked;
