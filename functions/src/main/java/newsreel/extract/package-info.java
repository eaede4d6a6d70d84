/** Page to article: pure, no I/O. */
@NullMarked
package newsreel.extract;

import org.jspecify.annotations.NullMarked;
