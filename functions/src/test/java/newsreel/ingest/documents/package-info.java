@NullMarked
package newsreel.ingest.documents;

import org.jspecify.annotations.NullMarked;
