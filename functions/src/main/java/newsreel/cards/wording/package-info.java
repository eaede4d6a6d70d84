/** What cards and pages say of their own, in the language of their readers. */
@NullMarked
package newsreel.cards.wording;

import org.jspecify.annotations.NullMarked;
