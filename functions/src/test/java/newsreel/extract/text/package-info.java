@NullMarked
package newsreel.extract.text;

import org.jspecify.annotations.NullMarked;
