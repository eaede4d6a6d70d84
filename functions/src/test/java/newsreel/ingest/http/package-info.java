@NullMarked
package newsreel.ingest.http;

import org.jspecify.annotations.NullMarked;
