@NullMarked
package newsreel.players;

import org.jspecify.annotations.NullMarked;
