package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.PictureId;
import newsreel.catalog.ports.UnavailableException;
import newsreel.pictures.PictureFiles;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Pictures in an S3 bucket, each in a folder of its own. */
public final class S3PictureFiles implements PictureFiles {
  private static final String FOLDER = "pictures/";
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
  private static final int MAX_ERROR = 2_000;

  private final AwsCalls calls;
  private final URI endpoint;
  private final String bucket;

  public S3PictureFiles(AwsCalls calls, URI endpoint, String bucket) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.bucket = bucket;
  }

  @Override
  public Optional<byte[]> read(PictureId id, String file) {
    Answer answer = call(SdkHttpMethod.GET, key(id, file), new byte[0]);
    try (var body = answer.body()) {
      return switch (answer.status()) {
        case 200 -> Optional.of(body.readAllBytes());
        case 404 -> Optional.empty();
        default -> throw unexpected(answer, body.readNBytes(MAX_ERROR));
      };
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  @Override
  public void write(PictureId id, String file, byte[] content) {
    expect(200, call(SdkHttpMethod.PUT, key(id, file), content));
  }

  @Override
  public void delete(PictureId id) {
    Answer list =
        calls.call(
            AwsService.S3,
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(endpoint)
                .encodedPath("/" + bucket)
                .putRawQueryParameter("list-type", "2")
                .putRawQueryParameter("prefix", FOLDER + id + "/")
                .build(),
            new byte[0]);
    String found = new String(expect(200, list), UTF_8);
    KEY.matcher(found)
        .results()
        .map(match -> match.group(1))
        .forEach(key -> expect(204, call(SdkHttpMethod.DELETE, key, new byte[0])));
  }

  private static String key(PictureId id, String file) {
    return FOLDER + id + "/" + file;
  }

  /** Keys consist of characters that a path can have as they are. */
  private Answer call(SdkHttpMethod method, String key, byte[] content) {
    return calls.call(
        AwsService.S3,
        SdkHttpFullRequest.builder()
            .method(method)
            .uri(endpoint)
            .encodedPath("/" + bucket + "/" + key)
            .build(),
        content);
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

  private static UnavailableException unexpected(Answer answer, byte[] said) {
    return new UnavailableException(
        "S3 answered " + answer.status() + ": " + new String(said, UTF_8));
  }
}
