/**
 * Single calls of AWS services, signed by the SDK's signer, where a whole client of the SDK would
 * cost the artifact megabytes (decision 13).
 */
@NullMarked
package newsreel.aws;

import org.jspecify.annotations.NullMarked;
