/** The contract as a page for people, with requests to try. */
@NullMarked
package newsreel.cards.docs;

import org.jspecify.annotations.NullMarked;
