package newsreel.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import newsreel.imports.PageObjects;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Objects in S3, by GetObject. They are read as they arrive, so their size does not matter. */
public final class S3PageObjects implements PageObjects {
  private static final int MAX_ERROR = 2_000;

  private final AwsCalls calls;
  private final URI endpoint;

  public S3PageObjects(AwsCalls calls, URI endpoint) {
    this.calls = calls;
    this.endpoint = endpoint;
  }

  @Override
  public Optional<PageObject> open(String bucket, String key) {
    SdkHttpRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(endpoint)
            .encodedPath("/" + bucket + "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key))
            .build();
    Answer answer = calls.call(AwsService.S3, request, new byte[0]);
    if (answer.status() == 200) {
      return Optional.of(
          new PageObject(
              answer
                  .header("x-amz-version-id")
                  .or(() -> answer.header("etag"))
                  .orElseThrow(() -> new UnavailableException("S3 named no version")),
              answer.header("content-type").orElse(null),
              answer.header("content-encoding").orElse(null),
              answer.header("x-amz-meta-url").orElse(null),
              answer.body()));
    }
    try (var body = answer.body()) {
      String error = new String(body.readNBytes(MAX_ERROR), StandardCharsets.UTF_8);
      if (answer.status() == 404 && error.contains("NoSuchKey")) {
        return Optional.empty();
      }
      throw new UnavailableException(
          "S3 answered %d for s3://%s/%s: %s".formatted(answer.status(), bucket, key, error));
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }
}
