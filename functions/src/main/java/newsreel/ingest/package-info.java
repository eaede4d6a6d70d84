/** Use cases that write. */
@NullMarked
package newsreel.ingest;

import org.jspecify.annotations.NullMarked;
