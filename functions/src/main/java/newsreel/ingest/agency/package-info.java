/** News items of agencies, in ninjs and NewsML-G2, as article JSON. */
@NullMarked
package newsreel.ingest.agency;

import org.jspecify.annotations.NullMarked;
