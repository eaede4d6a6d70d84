/** Reads the JSON that writers send into the domain. */
@NullMarked
package newsreel.ingest.documents;

import org.jspecify.annotations.NullMarked;
