package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What holds pages besides files of one page and files of lines. */
enum ArchiveForm {
  WARC,
  WACZ,
  ZIP,
  MHTML,
  /** A sitemap, a feed, or an agency's news item. */
  XML;

  private static final Pattern NEWS_ITEM =
      Pattern.compile("<(?:[A-Za-z0-9]{1,20}:)?(?:newsItem|newsMessage|packageItem|nitf)[\\s>]");

  /** Bytes by which a file without a telling name is known. */
  static final int HEAD = 1024;

  /** By the file's name. */
  static Optional<ArchiveForm> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
      case "warc" -> Optional.of(WARC);
      case "wacz" -> Optional.of(WACZ);
      case "zip" -> Optional.of(ZIP);
      case "mht", "mhtml" -> Optional.of(MHTML);
      case "xml" -> Optional.of(XML);
      default -> Optional.empty();
    };
  }

  /** Whether XML begins as NewsML-G2 or NITF, with any prefix. */
  static boolean isNewsItem(byte[] head) {
    return NEWS_ITEM.matcher(new String(head, ISO_8859_1)).find();
  }

  /**
   * By the first bytes, unpacked.
   *
   * @param head up to {@link #HEAD} bytes
   */
  static Optional<ArchiveForm> sniffed(byte[] head) {
    String text = new String(head, ISO_8859_1);
    if (text.startsWith("WARC/")) {
      return Optional.of(WARC);
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return Optional.of(ZIP);
    }
    if (text.contains("<urlset") || text.contains("<sitemapindex") || isNewsItem(head)) {
      return Optional.of(XML);
    }
    return text.startsWith("From: <Saved by ") || text.startsWith("MIME-Version:")
        ? Optional.of(MHTML)
        : Optional.empty();
  }
}
