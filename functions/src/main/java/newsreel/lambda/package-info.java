/** The functions, one class each, and their wiring. */
@NullMarked
package newsreel.lambda;

import org.jspecify.annotations.NullMarked;
