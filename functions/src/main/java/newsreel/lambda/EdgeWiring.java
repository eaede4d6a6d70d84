package newsreel.lambda;

import java.util.Optional;
import java.util.function.Predicate;
import newsreel.aws.AwsCalls;
import newsreel.aws.AwsService;
import newsreel.aws.CloudFrontCopies;
import newsreel.aws.StackParameter;
import newsreel.catalog.ports.EdgeCopies;

/** Finds the CDN in front of the API. CDN_PARAMETER names the parameter that holds its id. */
record EdgeWiring(Wiring wiring) {
  /** CloudFront's requests are signed for this region, wherever the stack is. */
  private static final String CLOUDFRONT_REGION = "us-east-1";

  EdgeCopies edge() {
    return Optional.ofNullable(wiring.environment().get("CDN_PARAMETER"))
        .filter(Predicate.not(String::isEmpty))
        .flatMap(parameter -> wiring.awsCalls().<EdgeCopies>map(calls -> edge(calls, parameter)))
        .orElse(EdgeCopies.NONE);
  }

  private EdgeCopies edge(AwsCalls calls, String parameter) {
    StackParameter distribution =
        new StackParameter(calls, wiring.endpoint(AwsService.SSM, calls), parameter);
    return new CloudFrontCopies(
        new AwsCalls(calls.http(), calls.credentials(), CLOUDFRONT_REGION, calls.clock()),
        wiring.endpoint(AwsService.CLOUDFRONT, calls),
        distribution::value);
  }
}
