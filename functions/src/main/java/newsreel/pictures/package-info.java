/** Pictures of what articles and videos name: fetched, kept, placed and served. */
@NullMarked
package newsreel.pictures;

import org.jspecify.annotations.NullMarked;
