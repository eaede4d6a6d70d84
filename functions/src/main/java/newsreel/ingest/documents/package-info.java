/** JSON that writers send, read into the domain. */
@NullMarked
package newsreel.ingest.documents;

import org.jspecify.annotations.NullMarked;
