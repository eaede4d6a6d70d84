/** Where each property of an article is looked for, in order. */
@NullMarked
package newsreel.extract.html.rules;

import org.jspecify.annotations.NullMarked;
