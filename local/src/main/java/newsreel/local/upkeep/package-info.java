/** What whoever looks after a catalogue does from the command line. */
@NullMarked
package newsreel.local.upkeep;

import org.jspecify.annotations.NullMarked;
