/** Answers searches and completions. */
@NullMarked
package newsreel.search;

import org.jspecify.annotations.NullMarked;
