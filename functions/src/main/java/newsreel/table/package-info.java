/** The one DynamoDB table; apart from the wiring, the only importer of the AWS SDK. */
@NullMarked
package newsreel.table;

import org.jspecify.annotations.NullMarked;
