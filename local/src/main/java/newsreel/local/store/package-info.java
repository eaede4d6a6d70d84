/** DynamoDB in this process, kept in a folder, and its stream. */
@NullMarked
package newsreel.local.store;

import org.jspecify.annotations.NullMarked;
