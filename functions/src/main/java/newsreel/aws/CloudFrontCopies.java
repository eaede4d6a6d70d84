package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.EdgeCopies;
import newsreel.catalog.ports.UnavailableException;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** The copies of a CloudFront distribution, by CreateInvalidation. */
public final class CloudFrontCopies implements EdgeCopies {
  private final AwsCalls calls;
  private final URI endpoint;
  private final Supplier<String> distribution;

  /**
   * @param calls signed for CloudFront's region
   * @param distribution returns its id
   */
  public CloudFrontCopies(AwsCalls calls, URI endpoint, Supplier<String> distribution) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.distribution = distribution;
  }

  @Override
  public void clear(List<String> paths) {
    String request =
        """
        <InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">\
        <Paths><Quantity>%d</Quantity><Items>%s</Items></Paths>\
        <CallerReference>%s</CallerReference></InvalidationBatch>\
        """
            .formatted(
                paths.size(),
                paths.stream().map(path -> "<Path>" + path + "</Path>").collect(joining()),
                UUID.randomUUID());
    Answer answer =
        calls.call(
            AwsService.CLOUDFRONT,
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/2020-05-31/distribution/" + distribution.get() + "/invalidation")
                .putHeader("content-type", "application/xml")
                .build(),
            request.getBytes(UTF_8));
    try (var body = answer.body()) {
      String said = new String(body.readAllBytes(), UTF_8);
      if (answer.status() != 201) {
        throw new UnavailableException("CloudFront answered " + answer.status() + ": " + said);
      }
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }
}
