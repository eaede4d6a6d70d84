/** What kind of page it is: an article, or one of those that stand in its place. */
@NullMarked
package newsreel.extract.html.kind;

import org.jspecify.annotations.NullMarked;
