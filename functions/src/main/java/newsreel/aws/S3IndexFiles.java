package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexFiles;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** The files of the search index in a bucket of S3. */
public final class S3IndexFiles implements IndexFiles {
  private static final String FOLDER = "search/";
  private static final Pattern CONTENTS =
      Pattern.compile("<Key>([^<]*)</Key>\\s*<LastModified>([^<]*)</LastModified>");
  private static final Pattern MORE =
      Pattern.compile("<NextContinuationToken>([^<]*)</NextContinuationToken>");
  private static final int MAX_ERROR = 2_000;

  private final AwsCalls calls;
  private final URI endpoint;
  private final String bucket;

  public S3IndexFiles(AwsCalls calls, URI endpoint, String bucket) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.bucket = bucket;
  }

  @Override
  public void fetch(String path, Path to) throws IOException {
    Answer answer = call(SdkHttpMethod.GET, FOLDER + path, new byte[0]);
    try (InputStream body = answer.body()) {
      switch (answer.status()) {
        case 200 -> Files.copy(body, to);
        case 404 -> throw new NoSuchFileException(path);
        default -> throw unexpected(answer, body.readNBytes(MAX_ERROR));
      }
    }
  }

  @Override
  public void write(String path, Path from) throws IOException {
    expect(200, call(SdkHttpMethod.PUT, FOLDER + path, Files.readAllBytes(from)));
  }

  @Override
  public void delete(String path) throws IOException {
    expect(204, call(SdkHttpMethod.DELETE, FOLDER + path, new byte[0]));
  }

  @Override
  public List<Stored> list() throws IOException {
    List<Stored> stored = new ArrayList<>();
    String after = "";
    do {
      SdkHttpFullRequest.Builder request =
          SdkHttpFullRequest.builder()
              .method(SdkHttpMethod.GET)
              .uri(endpoint)
              .encodedPath("/" + bucket)
              .putRawQueryParameter("list-type", "2")
              .putRawQueryParameter("prefix", FOLDER);
      if (!after.isEmpty()) {
        request.putRawQueryParameter("continuation-token", after);
      }
      String page =
          new String(expect(200, calls.call(AwsService.S3, request.build(), new byte[0])), UTF_8);
      CONTENTS
          .matcher(page)
          .results()
          .map(
              found ->
                  new Stored(
                      found.group(1).substring(FOLDER.length()), Instant.parse(found.group(2))))
          .forEach(stored::add);
      Matcher more = MORE.matcher(page);
      after = more.find() ? more.group(1) : "";
    } while (!after.isEmpty());
    return stored;
  }

  /** Keys are of characters that a path has as they are. */
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

  private static byte[] expect(int status, Answer answer) throws IOException {
    try (InputStream body = answer.body()) {
      byte[] said = body.readAllBytes();
      if (answer.status() != status) {
        throw unexpected(answer, said);
      }
      return said;
    }
  }

  private static UnavailableException unexpected(Answer answer, byte[] said) {
    return new UnavailableException(
        "S3 answered " + answer.status() + ": " + new String(said, UTF_8));
  }
}
