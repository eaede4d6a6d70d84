/** Photos and videos of a page. */
@NullMarked
package newsreel.extract.html.media;

import org.jspecify.annotations.NullMarked;
