package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Single calls to a bucket of S3, whose keys consist of characters that a path can have. */
record S3Bucket(AwsCalls calls, URI endpoint, String name) {
  private static final Pattern CONTENTS =
      Pattern.compile("<Key>([^<]*)</Key>\\s*<LastModified>([^<]*)</LastModified>");
  private static final Pattern MORE =
      Pattern.compile("<NextContinuationToken>([^<]*)</NextContinuationToken>");

  /** The most bytes of an error that are read. */
  private static final int MAX_ERROR = 2_000;

  record S3Object(String key, Instant lastModified) {}

  /** GetObject, whose body the caller reads and closes. */
  Answer get(String key) {
    return call(SdkHttpMethod.GET, key, new byte[0]);
  }

  void put(String key, byte[] content) {
    expect(200, call(SdkHttpMethod.PUT, key, content));
  }

  void delete(String key) {
    expect(204, call(SdkHttpMethod.DELETE, key, new byte[0]));
  }

  /** ListObjectsV2, page by page. */
  List<S3Object> list(String prefix) {
    List<S3Object> found = new ArrayList<>();
    String after = "";
    do {
      SdkHttpFullRequest.Builder request =
          request(SdkHttpMethod.GET, "/" + name)
              .putRawQueryParameter("list-type", "2")
              .putRawQueryParameter("prefix", prefix);
      if (!after.isEmpty()) {
        request.putRawQueryParameter("continuation-token", after);
      }
      String page =
          new String(expect(200, calls.call(AwsService.S3, request.build(), new byte[0])), UTF_8);
      CONTENTS
          .matcher(page)
          .results()
          .map(item -> new S3Object(item.group(1), Instant.parse(item.group(2))))
          .forEach(found::add);
      Matcher more = MORE.matcher(page);
      after = more.find() ? more.group(1) : "";
    } while (!after.isEmpty());
    return found;
  }

  /** What an answer of a status that its caller has no use for becomes. */
  static UnavailableException unexpected(Answer answer) throws IOException {
    return unexpected(answer, answer.body().readNBytes(MAX_ERROR));
  }

  private static UnavailableException unexpected(Answer answer, byte[] said) {
    return new UnavailableException(
        "S3 answered " + answer.status() + ": " + new String(said, UTF_8));
  }

  private Answer call(SdkHttpMethod method, String key, byte[] content) {
    return calls.call(AwsService.S3, request(method, "/" + name + "/" + key).build(), content);
  }

  private SdkHttpFullRequest.Builder request(SdkHttpMethod method, String path) {
    return SdkHttpFullRequest.builder().method(method).uri(endpoint).encodedPath(path);
  }

  private static byte[] expect(int status, Answer answer) {
    try (var body = answer.body()) {
      byte[] said = body.readAllBytes();
      if (answer.status() != status) {
        throw unexpected(answer, said);
      }
      return said;
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }
}
