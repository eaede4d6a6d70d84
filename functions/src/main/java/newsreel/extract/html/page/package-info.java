/** A page read once: its index, its body, its articles. */
@NullMarked
package newsreel.extract.html.page;

import org.jspecify.annotations.NullMarked;
