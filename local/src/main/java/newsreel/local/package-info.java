/** The command line {@code newsreel}: the whole API on a laptop. Never deployed. */
@NullMarked
package newsreel.local;

import org.jspecify.annotations.NullMarked;
