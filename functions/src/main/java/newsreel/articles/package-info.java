/** Use cases that read articles, and their JSON. */
@NullMarked
package newsreel.articles;

import org.jspecify.annotations.NullMarked;
