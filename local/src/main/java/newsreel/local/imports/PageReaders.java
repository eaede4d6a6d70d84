package newsreel.local.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongConsumer;
import newsreel.imports.FileForm;
import newsreel.imports.Gzip;
import newsreel.ingest.PageRecord;

/** Opens a file as what it is: by its name, and where that does not tell by its first bytes. */
final class PageReaders {
  private final Captures captures = new Captures();

  /**
   * @param name of the file, without folders
   * @param read told how many bytes were read
   * @throws IOException where it cannot be read, or is not what its name says
   */
  PageReader open(Content content, String name, LongConsumer read) throws IOException {
    Optional<ArchiveForm> archive = ArchiveForm.of(name);
    Optional<FileForm> form = FileForm.of(name);
    if (archive.isEmpty() && form.isEmpty()) {
      archive = sniffed(content);
    }
    if (archive.isPresent()) {
      return archive(archive.get(), content, read);
    }
    if (form.filter(FileForm::isLines).isPresent()) {
      return new LinePages(content.name(), content.open(read));
    }
    try (InputStream page = Gzip.unpacked(content.open(read))) {
      return PageReader.of(
          SinglePage.of(
              content.name(),
              form.orElse(FileForm.UNKNOWN).contentType(),
              page.readNBytes(PageRecord.MAX_CONTENT + 1)));
    }
  }

  private PageReader archive(ArchiveForm form, Content content, LongConsumer read)
      throws IOException {
    return switch (form) {
      case WARC -> new WarcPages(content, captures, read);
      case ZIP, WACZ ->
          new ZipPages(
              content.file().orElseThrow(() -> new IOException("it is an archive in an archive")),
              form == ArchiveForm.WACZ,
              this,
              read);
      case MHTML -> {
        try (InputStream in = Gzip.unpacked(content.open(read))) {
          yield PageReader.of(MhtmlPage.read(content.name(), in));
        }
      }
      case XML -> xml(content, read);
    };
  }

  /** An agency's news item, or a sitemap. */
  private static PageReader xml(Content content, LongConsumer read) throws IOException {
    try (InputStream in = new BufferedInputStream(Gzip.unpacked(content.open(read)))) {
      in.mark(ArchiveForm.HEAD + 1);
      boolean item = ArchiveForm.isNewsItem(in.readNBytes(ArchiveForm.HEAD));
      in.reset();
      return item
          ? PageReader.of(
              SinglePage.of(
                  content.name(),
                  "application/vnd.iptc.g2.newsitem+xml",
                  in.readNBytes(PageRecord.MAX_CONTENT + 1)))
          : SitemapPages.of(content.name(), in);
    }
  }

  private static Optional<ArchiveForm> sniffed(Content content) throws IOException {
    if (content.file().filter(file -> !java.nio.file.Files.isRegularFile(file)).isPresent()) {
      return Optional.empty(); // a pipe is read once
    }
    try (InputStream in = Gzip.unpacked(new BufferedInputStream(content.open()))) {
      return ArchiveForm.sniffed(in.readNBytes(ArchiveForm.HEAD));
    }
  }
}
