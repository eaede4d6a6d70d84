/** Pages in bulk: objects of a bucket and their lines. */
@NullMarked
package newsreel.imports;

import org.jspecify.annotations.NullMarked;
