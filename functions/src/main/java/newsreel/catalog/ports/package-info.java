/**
 * The ports to whatever stores the catalogue, what they take and give, and the gate to what is
 * public.
 */
@NullMarked
package newsreel.catalog.ports;

import org.jspecify.annotations.NullMarked;
