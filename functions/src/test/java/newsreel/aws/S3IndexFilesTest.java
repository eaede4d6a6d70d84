package newsreel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexFiles;
import newsreel.lambda.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class S3IndexFilesTest {
  @RegisterExtension final Bucket bucket = new Bucket();
  @RegisterExtension final ServiceStandIn client = new ServiceStandIn();
  @TempDir private Path folder;

  private IndexFiles files() {
    return new S3IndexFiles(client.calls("eu-west-1"), URI.create(bucket.url()), "newsreel-index");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("written"), content);
  }

  @Test
  void whatIsWrittenIsListedPageByPageAndFetched() throws IOException {
    for (String path : new String[] {"a/1", "a/2", "a/3", "b/1", "b/2"}) {
      files().write(path, file(path));
    }
    assertThat(files().list())
        .extracting(IndexFiles.Stored::path)
        .containsExactlyInAnyOrder("a/1", "a/2", "a/3", "b/1", "b/2");
    assertThat(files().list())
        .extracting(IndexFiles.Stored::writtenAt)
        .containsOnly(Instant.parse("2026-06-01T12:00:00Z"));
    files().fetch("a/3", folder.resolve("read"));
    assertThat(folder.resolve("read")).hasContent("a/3");
  }

  @Test
  void whatIsDeletedIsNotThere() throws IOException {
    files().write("a/1", file("one"));
    files().delete("a/1");
    assertThat(files().list()).isEmpty();
    assertThatThrownBy(() -> files().fetch("a/1", folder.resolve("read")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aLongerFailureIsTold() {
    bucket.failures.set(4);
    assertThatThrownBy(() -> files().list()).isInstanceOf(UnavailableException.class);
  }
}
