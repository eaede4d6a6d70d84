/** The one DynamoDB table; the only importer of the AWS SDK beside the wiring. */
@NullMarked
package newsreel.table;

import org.jspecify.annotations.NullMarked;
