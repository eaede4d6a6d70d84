/** What a video is to a page: the card in a frame, the web component, and the ways to find them. */
@NullMarked
package newsreel.cards;

import org.jspecify.annotations.NullMarked;
