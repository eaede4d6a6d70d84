@NullMarked
package newsreel.extract.words;

import org.jspecify.annotations.NullMarked;
