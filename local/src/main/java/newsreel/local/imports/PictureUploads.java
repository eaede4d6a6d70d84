package newsreel.local.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import newsreel.values.Sha256;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Sends the pictures that stored pages name, each once, where an archive has their files. */
final class PictureUploads {
  /** Bytes that the API takes of a picture in one request: 6 MB in base64. */
  private static final int MAX_BYTES = 4_500_000;

  private final @Nullable PictureArchive archive;
  private final PictureTally tally;

  /** Hashes of addresses that were seen. */
  private final LongSet seen = new LongSet();

  /**
   * @param archive null where the API fetches every picture itself
   */
  PictureUploads(@Nullable PictureArchive archive, PictureTally tally) {
    this.archive = archive;
    this.tally = tally;
  }

  /**
   * @param images addresses that a page names
   */
  void send(List<WebUrl> images, ApiClient api) throws StoppedException, InterruptedException {
    List<WebUrl> unseen = images.stream().filter(this::isNew).toList();
    List<WebUrl> kept = unseen.stream().filter(url -> file(url).isPresent()).toList();
    tally.left(unseen.size() - kept.size());
    tally.waiting(kept.size());
    for (WebUrl url : kept) {
      send(url, file(url).orElseThrow(), api);
    }
  }

  private Optional<Path> file(WebUrl url) {
    return archive == null ? Optional.empty() : archive.file(url);
  }

  private synchronized boolean isNew(WebUrl url) {
    long hash = HexFormat.fromHexDigitsToLong(Sha256.hex(url.value(), 8));
    if (seen.has(hash)) {
      return false;
    }
    seen.add(hash);
    return true;
  }

  private void send(WebUrl url, Path file, ApiClient api)
      throws StoppedException, InterruptedException {
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        tally.failed(
            file.toString(),
            "The picture has more than %,d bytes: put it in the bucket instead."
                .formatted(MAX_BYTES));
        return;
      }
      switch (api.putPicture(url, Files.readAllBytes(file))) {
        case Answer.Stored stored -> tally.made();
        case Answer.Refused(String reason) -> tally.failed(file.toString(), reason);
      }
    } catch (IOException unreadable) {
      tally.failed(
          file.toString(), "The file cannot be read: %s.".formatted(IoReason.of(unreadable)));
    }
  }
}
