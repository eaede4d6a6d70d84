/** The catalogue as people read it. */
@NullMarked
package newsreel.cards.pages;

import org.jspecify.annotations.NullMarked;
