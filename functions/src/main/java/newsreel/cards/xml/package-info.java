/** XML by the platform's own stream writer. */
@NullMarked
package newsreel.cards.xml;

import org.jspecify.annotations.NullMarked;
