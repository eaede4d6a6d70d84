/** The domain: articles, videos and what surrounds them. Pure records. */
@NullMarked
package newsreel.catalog;

import org.jspecify.annotations.NullMarked;
