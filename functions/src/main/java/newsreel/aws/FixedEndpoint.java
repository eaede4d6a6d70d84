package newsreel.aws;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointUrl;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointParams;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;

/** The same for every request, in place of the rules that the SDK would go through each time. */
public final class FixedEndpoint implements DynamoDbEndpointProvider {
  private final CompletableFuture<Endpoint> endpoint;

  public FixedEndpoint(URI uri) {
    this.endpoint =
        CompletableFuture.completedFuture(
            Endpoint.builder().endpointUrl(EndpointUrl.fromUri(uri)).build());
  }

  @Override
  public CompletableFuture<Endpoint> resolveEndpoint(DynamoDbEndpointParams parameters) {
    return endpoint;
  }
}
