/** The search index, by Lucene. */
@NullMarked
package newsreel.lucene;

import org.jspecify.annotations.NullMarked;
