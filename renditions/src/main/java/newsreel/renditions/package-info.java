/** Makes pictures' renditions: all that needs an image library. */
@NullMarked
package newsreel.renditions;

import org.jspecify.annotations.NullMarked;
