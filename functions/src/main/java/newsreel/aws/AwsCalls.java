package newsreel.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import newsreel.catalog.ports.Backoff;
import newsreel.catalog.ports.UnavailableException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Signs requests (AWS Signature Version 4), sends them, and retries those that may soon succeed.
 *
 * @param region such as {@code eu-west-1}
 */
public record AwsCalls(
    SdkHttpClient http, AwsCredentialsProvider credentials, String region, Clock clock) {
  private static final int MAX_ATTEMPTS = 4;
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));

  /** What came back; the body is a stream that the caller closes. */
  public record Answer(int status, Headers headers, InputStream body) {
    Optional<String> header(String name) {
      return headers.first(name);
    }
  }

  /** Headers by name. */
  @FunctionalInterface
  public interface Headers {
    Optional<String> first(String name);
  }

  /**
   * @param request with its headers, without a signature
   * @throws UnavailableException after the last failed attempt
   */
  Answer call(AwsService service, SdkHttpRequest request, byte[] body) {
    for (int attempt = 1; ; attempt++) {
      try {
        Answer answer = attempt(service, request, body);
        if (answer.status != 429 && answer.status < 500) {
          return answer;
        }
        answer.body.close();
        if (attempt == MAX_ATTEMPTS) {
          throw new UnavailableException(service.id + " answered " + answer.status);
        }
      } catch (IOException e) {
        if (attempt == MAX_ATTEMPTS) {
          throw new UnavailableException(e);
        }
      }
      BACKOFF.pause(attempt);
    }
  }

  private Answer attempt(AwsService service, SdkHttpRequest request, byte[] body)
      throws IOException {
    ContentStreamProvider payload = () -> new ByteArrayInputStream(body);
    boolean object = service == AwsService.S3;
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                r ->
                    r.identity(credentials.resolveCredentials())
                        .request(sized(request, body))
                        .payload(payload)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.id)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                        // S3 signs the path as it stands.
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !object)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !object));
    HttpExecuteRequest.Builder execute = HttpExecuteRequest.builder().request(signed.request());
    if (body.length > 0) {
      execute.contentStreamProvider(payload);
    }
    HttpExecuteResponse response = http.prepareRequest(execute.build()).call();
    return new Answer(
        response.httpResponse().statusCode(),
        response.httpResponse()::firstMatchingHeader,
        response.responseBody().<InputStream>map(b -> b).orElse(InputStream.nullInputStream()));
  }

  /** States the body's length, because the client sends no body of unknown length. */
  private static SdkHttpRequest sized(SdkHttpRequest request, byte[] body) {
    return body.length == 0
        ? request
        : request.toBuilder().putHeader("content-length", Integer.toString(body.length)).build();
  }
}
