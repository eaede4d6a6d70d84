/** What a page says for programs: JSON-LD, microdata, meta elements, embedded state. */
@NullMarked
package newsreel.extract.html.data;

import org.jspecify.annotations.NullMarked;
