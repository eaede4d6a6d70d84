/** The press's words in every language, and what is written with them: for both extractors. */
@NullMarked
package newsreel.extract.words;

import org.jspecify.annotations.NullMarked;
