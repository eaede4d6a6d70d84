/** The article's body as blocks, in page order. */
@NullMarked
package newsreel.extract.html.blocks;

import org.jspecify.annotations.NullMarked;
