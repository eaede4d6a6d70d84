/** Caption files: WebVTT and SubRip read, judged and written. Pure, no I/O. */
@NullMarked
package newsreel.captions;

import org.jspecify.annotations.NullMarked;
