package newsreel.lambda;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import newsreel.aws.AwsService;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The connection to DynamoDB from a Lambda environment. It names the region, credentials, HTTP
 * client and number of attempts, because the SDK would otherwise search variables and files for
 * them at each start. A snapshot outlives connections and credentials, so both can be renewed.
 */
final class TableConnection {
  /** Few enough for a function to answer 503 before Lambda or API Gateway gives up on it. */
  private static final int MAX_ATTEMPTS = 3;

  /**
   * The delay before a throttled call is retried; doubled and randomly shortened in each attempt.
   */
  private static final Duration THROTTLED_DELAY = Duration.ofMillis(500);

  private static final Duration MAX_DELAY = Duration.ofSeconds(20);

  /**
   * How long a connection may be silent while a call waits for it. CRT enforces it; the SDK's own
   * timeouts would wake two threads for each call.
   */
  private static final Duration MAX_SILENCE = Duration.ofSeconds(2);

  private final RenewableHttpClient http;
  private final RoleCredentials credentials;
  private final DynamoDbClient client;

  TableConnection(Map<String, String> environment) {
    this(environment, TableConnection::httpClient);
  }

  TableConnection(Map<String, String> environment, Supplier<SdkHttpClient> maker) {
    // The SDK's logging facade finds nobody to log to, and says so in lines that are not JSON.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    this.http = new RenewableHttpClient(maker);
    this.credentials = new RoleCredentials(environment);
    String region = Wiring.required(environment, "AWS_REGION");
    this.client =
        client(region, AwsService.DYNAMODB.named(environment), MAX_ATTEMPTS)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build();
  }

  static SdkHttpClient httpClient() {
    return AwsCrtHttpClient.builder()
        .connectionTimeout(MAX_SILENCE)
        .connectionHealthConfiguration(
            health -> health.minimumThroughputInBps(1L).minimumThroughputTimeout(MAX_SILENCE))
        .build();
  }

  /**
   * Returns a builder without credentials and HTTP client.
   *
   * @param endpoint replaces the region's own
   */
  static DynamoDbClientBuilder client(String region, Optional<URI> endpoint, int maxAttempts) {
    DynamoDbClientBuilder builder = DynamoDbClient.builder();
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(Region.of(region))
        .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
        .defaultsMode(DefaultsMode.LEGACY)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build())
                .retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(maxAttempts)
                        .throttlingBackoffStrategy(
                            BackoffStrategy.exponentialDelayHalfJitter(THROTTLED_DELAY, MAX_DELAY))
                        .build())
                .build());
  }

  DynamoDbClient client() {
    return client;
  }

  void closeConnections() {
    http.renew();
  }

  void forgetCredentials() {
    credentials.forget();
  }
}
