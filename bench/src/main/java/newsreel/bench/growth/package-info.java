/** What reading costs as the catalogue grows. */
@NullMarked
package newsreel.bench.growth;

import org.jspecify.annotations.NullMarked;
