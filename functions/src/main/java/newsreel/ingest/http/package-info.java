/** The writing routes: their requests and answers. */
@NullMarked
package newsreel.ingest.http;

import org.jspecify.annotations.NullMarked;
