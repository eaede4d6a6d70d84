package newsreel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointParams;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;

class AwsServiceTest {
  private static Stream<Region> regions() {
    return Region.regions().stream().filter(region -> !region.isGlobalRegion());
  }

  @ParameterizedTest
  @MethodSource("regions")
  void theAddressOfDynamoDbIsTheOneThatTheRulesOfTheSdkGive(Region region) {
    URI ruled =
        DynamoDbEndpointProvider.defaultProvider()
            .resolveEndpoint(DynamoDbEndpointParams.builder().region(region).build())
            .join()
            .endpointUrl()
            .toUri();
    assertThat(AwsService.DYNAMODB.endpoint(region.id(), Map.of())).isEqualTo(ruled);
  }

  @Test
  void otherServicesHaveTheirHostsInTheSameDomains() {
    assertThat(AwsService.S3.endpoint("eu-west-1", Map.of()))
        .hasToString("https://s3.eu-west-1.amazonaws.com");
    assertThat(AwsService.EVENTBRIDGE.endpoint("cn-north-1", Map.of()))
        .hasToString("https://events.cn-north-1.amazonaws.com.cn");
  }

  @Test
  void aVariableStandsInPlaceOfTheAddress() {
    Map<String, String> both =
        Map.of(
            "AWS_ENDPOINT_URL", "http://all:4566", "AWS_ENDPOINT_URL_DYNAMODB", "http://own:8000");
    assertThat(AwsService.DYNAMODB.endpoint("eu-west-1", both)).hasToString("http://own:8000");
    assertThat(AwsService.S3.endpoint("eu-west-1", both)).hasToString("http://all:4566");
  }
}
