/** Gets pages from their addresses, within bounds. */
@NullMarked
package newsreel.fetch;

import org.jspecify.annotations.NullMarked;
