/** The writing routes: reads their requests and writes their answers. */
@NullMarked
package newsreel.ingest.http;

import org.jspecify.annotations.NullMarked;
