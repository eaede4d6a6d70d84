package newsreel.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** A service of AWS, by the name that its variables have. */
public enum AwsService {
  CLOUDFRONT("cloudfront"),
  DYNAMODB("dynamodb"),
  EVENTBRIDGE("events"),
  S3("s3"),
  SQS("sqs"),
  SSM("ssm");

  /** The name with which its host begins and its requests are signed. */
  final String id;

  AwsService(String id) {
    this.id = id;
  }

  /**
   * Returns the service's address in a region, or the one that stands in its place.
   *
   * @param region as {@code eu-west-1}
   */
  public URI endpoint(String region, Map<String, String> environment) {
    return named(environment).orElseGet(() -> ofRegion(Region.of(region)));
  }

  /**
   * Returns the address that is used in place of the region's own: {@code AWS_ENDPOINT_URL_S3}, or
   * {@code AWS_ENDPOINT_URL} for all (AWS SDKs and Tools Reference Guide, "Service-specific
   * endpoints").
   */
  public Optional<URI> named(Map<String, String> environment) {
    String all = environment.get("AWS_ENDPOINT_URL");
    return Optional.ofNullable(environment.getOrDefault("AWS_ENDPOINT_URL_" + name(), all))
        .map(URI::create);
  }

  private URI ofRegion(Region region) {
    String place = this == CLOUDFRONT ? "" : region.id() + ".";
    return URI.create("https://" + id + "." + place + PartitionMetadata.of(region).dnsSuffix());
  }
}
