/** What the JSON of articles and videos shares. */
@NullMarked
package newsreel.json;

import org.jspecify.annotations.NullMarked;
