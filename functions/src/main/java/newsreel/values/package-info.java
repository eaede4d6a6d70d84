/** Small value types and text formats with no domain in them. */
@NullMarked
package newsreel.values;

import org.jspecify.annotations.NullMarked;
