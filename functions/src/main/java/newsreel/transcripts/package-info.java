/** What is said in a video and how it is divided, by the tracks that are kept here. */
@NullMarked
package newsreel.transcripts;

import org.jspecify.annotations.NullMarked;
