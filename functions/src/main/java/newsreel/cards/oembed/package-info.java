/** The oEmbed 1.0 provider. */
@NullMarked
package newsreel.cards.oembed;

import org.jspecify.annotations.NullMarked;
