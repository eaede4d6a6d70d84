package newsreel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import newsreel.catalog.ports.UnavailableException;
import newsreel.lambda.Bucket;
import newsreel.pictures.PictureFiles;
import newsreel.pictures.PictureFilesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract over HTTP, and what S3 does besides. */
final class S3PictureFilesTest implements PictureFilesContract {
  @RegisterExtension final Bucket bucket = new Bucket();
  @RegisterExtension final ServiceStandIn client = new ServiceStandIn();

  @Override
  public PictureFiles files() {
    return new S3PictureFiles(
        client.calls("eu-west-1"), URI.create(bucket.url()), "newsreel-pictures");
  }

  @Test
  void eachPictureHasAFolder() {
    files().write(SHIP, "320.webp", new byte[] {1});
    assertThat(bucket.paths())
        .containsExactly("/newsreel-pictures/pictures/%s/320.webp".formatted(SHIP));
  }

  @Test
  void aMomentOutOfServiceIsNotNoticed() {
    bucket.failures.set(1);
    files().write(SHIP, "320.webp", new byte[] {1});
    bucket.failures.set(1);
    assertThat(files().read(SHIP, "320.webp")).get().isEqualTo(new byte[] {1});
  }

  @Test
  void aLongerOneIsAFailure() {
    bucket.failures.set(4);
    assertThatThrownBy(() -> files().write(SHIP, "320.webp", new byte[] {1}))
        .isInstanceOf(UnavailableException.class);
    assertThat(bucket.paths()).isEmpty();
  }
}
