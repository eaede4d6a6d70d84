package newsreel.aws;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.PictureId;
import newsreel.catalog.ports.UnavailableException;
import newsreel.pictures.PictureFiles;

/** Pictures in an S3 bucket, each in a folder of its own. */
public final class S3PictureFiles implements PictureFiles {
  private static final String FOLDER = "pictures/";

  private final S3Bucket bucket;

  public S3PictureFiles(AwsCalls calls, URI endpoint, String bucket) {
    this.bucket = new S3Bucket(calls, endpoint, bucket);
  }

  @Override
  public Optional<byte[]> read(PictureId id, String file) {
    Answer answer = bucket.get(folder(id) + file);
    try (var body = answer.body()) {
      return switch (answer.status()) {
        case 200 -> Optional.of(body.readAllBytes());
        case 404 -> Optional.empty();
        default -> throw S3Bucket.unexpected(answer);
      };
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  @Override
  public void write(PictureId id, String file, byte[] content) {
    bucket.put(folder(id) + file, content);
  }

  @Override
  public void delete(PictureId id) {
    bucket.list(folder(id)).forEach(found -> bucket.delete(found.key()));
  }

  private static String folder(PictureId id) {
    return FOLDER + id + "/";
  }
}
