/** Articles from page text, as a reader copies it off a news site. */
@NullMarked
package newsreel.extract.text;

import org.jspecify.annotations.NullMarked;
