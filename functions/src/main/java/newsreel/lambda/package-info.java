/** One class for each function, and the wiring. */
@NullMarked
package newsreel.lambda;

import org.jspecify.annotations.NullMarked;
