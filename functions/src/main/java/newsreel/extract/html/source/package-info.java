/** From the bytes of a page to its tree. */
@NullMarked
package newsreel.extract.html.source;

import org.jspecify.annotations.NullMarked;
