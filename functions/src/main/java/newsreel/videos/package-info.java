/** Use cases that read videos, and their JSON. */
@NullMarked
package newsreel.videos;

import org.jspecify.annotations.NullMarked;
