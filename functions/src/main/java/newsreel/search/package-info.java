/** Answers searches. */
@NullMarked
package newsreel.search;

import org.jspecify.annotations.NullMarked;
