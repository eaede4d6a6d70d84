/** Delta sync: what changed since a reader was here. */
@NullMarked
package newsreel.changes;

import org.jspecify.annotations.NullMarked;
