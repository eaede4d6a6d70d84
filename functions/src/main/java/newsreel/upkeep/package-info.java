/**
 * What keeps a catalogue for years: what is derived is made anew, and the whole of it is given away
 * and taken back.
 */
@NullMarked
package newsreel.upkeep;

import org.jspecify.annotations.NullMarked;
