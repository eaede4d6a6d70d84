/** Articles from HTML: JSON-LD, Open Graph, microdata and the document itself. */
@NullMarked
package newsreel.extract.html;

import org.jspecify.annotations.NullMarked;
