/** Pages of an archive into the API: read as a stream, sent in parallel, and never sent twice. */
@NullMarked
package newsreel.local.imports;

import org.jspecify.annotations.NullMarked;
