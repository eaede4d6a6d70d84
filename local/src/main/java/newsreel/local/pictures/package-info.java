/** Pictures on a laptop: their files in a folder, and their tasks in a queue beside it. */
@NullMarked
package newsreel.local.pictures;

import org.jspecify.annotations.NullMarked;
