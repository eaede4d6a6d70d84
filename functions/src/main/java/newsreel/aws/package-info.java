/**
 * Single calls of AWS services, signed by the SDK's signer, where a whole client of the SDK would
 * cost the artifact megabytes (decision 13); and what the SDK's client of DynamoDB is given in
 * place of its own parts (decision 23).
 */
@NullMarked
package newsreel.aws;

import org.jspecify.annotations.NullMarked;
