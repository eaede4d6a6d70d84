package newsreel.aws;

import java.net.URI;
import java.util.Map;

/** A service of AWS, by the name that its variables have. */
public enum AwsService {
  DYNAMODB("dynamodb"),
  EVENTBRIDGE("events"),
  S3("s3");

  /** Of the partitions other than the commercial one, by how their regions begin. */
  private static final Map<String, String> DOMAINS =
      Map.of(
          "cn-", "amazonaws.com.cn",
          "eusc-", "amazonaws.eu",
          "us-iso-", "c2s.ic.gov",
          "us-isob-", "sc2s.sgov.gov",
          "us-isof-", "csp.hci.ic.gov",
          "eu-isoe-", "cloud.adc-e.uk");

  /** As its host begins, and as its requests are signed. */
  final String id;

  AwsService(String id) {
    this.id = id;
  }

  /**
   * The service's address in a region, or the one that stands in its place: {@code
   * AWS_ENDPOINT_URL_S3}, or {@code AWS_ENDPOINT_URL} for all (AWS SDKs and Tools Reference Guide,
   * "Service-specific endpoints").
   *
   * @param region as {@code eu-west-1}
   */
  public URI endpoint(String region, Map<String, String> environment) {
    String all = environment.get("AWS_ENDPOINT_URL");
    String own = environment.getOrDefault("AWS_ENDPOINT_URL_" + name(), all);
    return URI.create(own == null ? "https://" + id + "." + region + "." + domain(region) : own);
  }

  private static String domain(String region) {
    for (Map.Entry<String, String> partition : DOMAINS.entrySet()) {
      if (region.startsWith(partition.getKey())) {
        return partition.getValue();
      }
    }
    return "amazonaws.com";
  }
}
