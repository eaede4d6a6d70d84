/** What is searched for and in what, and the ports of the index. */
@NullMarked
package newsreel.catalog.search;

import org.jspecify.annotations.NullMarked;
