/** The domain: articles, videos and what surrounds them. Pure records and the Catalog port. */
@NullMarked
package newsreel.catalog;

import org.jspecify.annotations.NullMarked;
