package newsreel.aws;

import java.net.URI;
import java.util.Map;

/** A service of AWS, by the name that its variables have. */
public enum AwsService {
  DYNAMODB("dynamodb"),
  EVENTBRIDGE("events"),
  S3("s3");

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

  /** Of the region's partition. */
  private static String domain(String region) {
    if (region.startsWith("cn-")) {
      return "amazonaws.com.cn";
    }
    if (region.startsWith("eusc-")) {
      return "amazonaws.eu";
    }
    if (region.startsWith("us-iso-")) {
      return "c2s.ic.gov";
    }
    if (region.startsWith("us-isob-")) {
      return "sc2s.sgov.gov";
    }
    if (region.startsWith("us-isof-")) {
      return "csp.hci.ic.gov";
    }
    if (region.startsWith("eu-isoe-")) {
      return "cloud.adc-e.uk";
    }
    return "amazonaws.com";
  }
}
