/** Sources that are watched, from the command line. */
@NullMarked
package newsreel.local.watch;

import org.jspecify.annotations.NullMarked;
