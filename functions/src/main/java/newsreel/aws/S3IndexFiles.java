package newsreel.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.search.IndexFiles;

/** The files of the search index in a bucket of S3. */
public final class S3IndexFiles implements IndexFiles {
  private static final String FOLDER = "search/";

  private final S3Bucket bucket;

  public S3IndexFiles(AwsCalls calls, URI endpoint, String bucket) {
    this.bucket = new S3Bucket(calls, endpoint, bucket);
  }

  @Override
  public void fetch(String path, Path to) throws IOException {
    Answer answer = bucket.get(FOLDER + path);
    try (InputStream body = answer.body()) {
      switch (answer.status()) {
        case 200 -> Files.copy(body, to);
        case 404 -> throw new NoSuchFileException(path);
        default -> throw S3Bucket.unexpected(answer);
      }
    }
  }

  @Override
  public void write(String path, Path from) throws IOException {
    bucket.put(FOLDER + path, Files.readAllBytes(from));
  }

  @Override
  public void delete(String path) {
    bucket.delete(FOLDER + path);
  }

  @Override
  public List<Stored> list() {
    return bucket.list(FOLDER).stream()
        .map(found -> new Stored(found.key().substring(FOLDER.length()), found.lastModified()))
        .toList();
  }
}
