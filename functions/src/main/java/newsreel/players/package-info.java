/**
 * The one registry of video hosts: which address belongs to which host and id, how it is embedded,
 * and by what a video is known again.
 */
@NullMarked
package newsreel.players;

import org.jspecify.annotations.NullMarked;
