package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

final class DynamoDbSignerTest {
  private static final AwsV4HttpSigner OF_SDK = AwsV4HttpSigner.create();
  private static final AwsCredentialsIdentity SOMEONE = AwsCredentialsIdentity.create("id", "key");

  private final AwsV4HttpSigner signer = new DynamoDbSigner();

  /** Milliseconds of the years 1970 to 2100. */
  @Property(tries = 500)
  void signsAsTheSdkDoes(
      @ForAll("requests") SdkHttpRequest request,
      @ForAll String body,
      @ForAll("identities") AwsCredentialsIdentity identity,
      @ForAll("regions") String region,
      @ForAll @LongRange(max = 4_102_444_800_000L) long millisecond) {
    Consumer<SignRequest.Builder<AwsCredentialsIdentity>> sign =
        signed(request, body, identity, region, Instant.ofEpochMilli(millisecond));
    assertSameSignature(sign);
  }

  @Property(tries = 50)
  void signsAsTheSdkDoesWhenDaysRegionsAndCredentialsChange(
      @ForAll List<Boolean> otherIdentity,
      @ForAll List<Boolean> otherRegion,
      @ForAll List<Boolean> nextDay) {
    int requests = Math.min(otherIdentity.size(), Math.min(otherRegion.size(), nextDay.size()));
    for (int i = 0; i < requests; i++) {
      Consumer<SignRequest.Builder<AwsCredentialsIdentity>> sign =
          signed(
              request(URI.create("https://dynamodb.eu-west-1.amazonaws.com/"), Map.of()),
              "{}",
              otherIdentity.get(i) ? AwsCredentialsIdentity.create("id", "other") : SOMEONE,
              otherRegion.get(i) ? "us-east-1" : "eu-west-1",
              Instant.parse(nextDay.get(i) ? "2026-01-02T00:00:00Z" : "2026-01-01T23:59:59Z"));
      assertSameSignature(sign);
    }
  }

  @Example
  void refusesWhatIsNoRequestOfDynamoDb() {
    for (String other : List.of("https://s3.eu-west-1.amazonaws.com/key", "https://host/?query")) {
      assertThatThrownBy(
              () ->
                  signer.sign(
                      signed(
                          request(URI.create(other), Map.of()),
                          "",
                          SOMEONE,
                          "eu-west-1",
                          Instant.EPOCH)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(other);
    }
  }

  private void assertSameSignature(Consumer<SignRequest.Builder<AwsCredentialsIdentity>> sign) {
    assertThat(signer.sign(sign).request().headers())
        .containsKey("Authorization")
        .isEqualTo(OF_SDK.sign(sign).request().headers());
  }

  private static Consumer<SignRequest.Builder<AwsCredentialsIdentity>> signed(
      SdkHttpRequest request,
      String body,
      AwsCredentialsIdentity identity,
      String region,
      Instant at) {
    return sign ->
        sign.request(request)
            .payload(ContentStreamProvider.fromByteArray(body.getBytes(UTF_8)))
            .identity(identity)
            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC));
  }

  private static SdkHttpRequest request(URI uri, Map<String, String> headers) {
    SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(uri);
    headers.forEach(request::putHeader);
    return request.build();
  }

  @Provide
  Arbitrary<SdkHttpRequest> requests() {
    Arbitrary<URI> uris =
        Arbitraries.of(
                "https://dynamodb.eu-west-1.amazonaws.com",
                "https://dynamodb.eu-west-1.amazonaws.com/",
                "http://127.0.0.1:8000",
                "https://localhost:443",
                "http://localhost:443")
            .map(URI::create);
    Arbitrary<String> names =
        Arbitraries.of(
            "X-Amz-Target",
            "Content-Type",
            "Content-Length",
            "User-Agent",
            "amz-sdk-invocation-id",
            "amz-sdk-request",
            "X-Amzn-Trace-Id",
            "Connection",
            "Expect",
            "Transfer-Encoding",
            "X-Amz-Date",
            "Z");
    Arbitrary<String> values = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20);
    return Combinators.combine(uris, Arbitraries.maps(names, values))
        .as(DynamoDbSignerTest::request);
  }

  @Provide
  Arbitrary<AwsCredentialsIdentity> identities() {
    Arbitrary<String> text = Arbitraries.strings().alpha().numeric().ofMinLength(1);
    return Arbitraries.oneOf(
        Combinators.combine(text, text).as(AwsCredentialsIdentity::create),
        Combinators.combine(text, text, text).as(AwsSessionCredentialsIdentity::create));
  }

  @Provide
  Arbitrary<String> regions() {
    return Arbitraries.of("eu-west-1", "us-gov-west-1", "cn-north-1");
  }
}
