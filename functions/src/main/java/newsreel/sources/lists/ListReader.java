package newsreel.sources.lists;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import newsreel.catalog.watching.ListForm;
import newsreel.values.ContentType;
import newsreel.values.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells by its content what a list is, and reads it. */
public final class ListReader {
  /** Bytes of a list, unpacked. */
  private static final int MAX_BYTES = 50 * 1024 * 1024;

  /** Characters in which a document says what it is. */
  private static final int HEAD = 4_096;

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml");

  private ListReader() {}

  /**
   * @param url where it stands, against which its links are read
   */
  public static SiteList read(byte[] content, String contentType, WebUrl url) {
    byte[] bytes = content;
    if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
        bytes = gzip.readNBytes(MAX_BYTES + 1);
      } catch (IOException damaged) {
        return new SiteList.Unreadable("%s is gzip that cannot be unpacked.".formatted(url));
      }
      if (bytes.length > MAX_BYTES) {
        return new SiteList.Unreadable("%s has more than %,d bytes.".formatted(url, MAX_BYTES));
      }
    }
    String text = decode(bytes, new ContentType(contentType).charset());
    if (text.stripLeading().startsWith("{")) {
      return JsonFeedList.read(text, url);
    }
    return switch (root(text)) {
      case "urlset" -> new SitemapList(url).read(text);
      case "sitemapindex" -> SitemapIndexList.read(text, url);
      case "rss", "rdf" -> new FeedList(ListForm.RSS, url).read(text);
      case "feed" -> new FeedList(ListForm.ATOM, url).read(text);
      case "html" -> webPage(text, url);
      default ->
          new SiteList.Unreadable(
              "%s is no sitemap, no RSS, Atom or JSON feed, and no page.".formatted(url));
    };
  }

  /** By the byte order mark, the transport or the document, in this order (RFC 7303). */
  private static String decode(byte[] bytes, Optional<String> transport) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16BE);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, UTF_16LE);
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 300), ISO_8859_1);
    Matcher declared = ENCODING.matcher(head);
    Optional<String> name =
        transport.or(() -> declared.find() ? Optional.of(declared.group(1)) : Optional.empty());
    return new String(bytes, name.flatMap(ListReader::charset).orElse(UTF_8));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** The local name of the first element in lower case; "html" where a doctype says so. */
  private static String root(String text) {
    int end = Math.min(text.length(), HEAD);
    for (int at = text.indexOf('<'); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
      if (text.startsWith("<!--", at)) {
        int close = text.indexOf("-->", at);
        if (close < 0) {
          return "";
        }
        at = close;
      } else if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
        return "html";
      } else if (at + 1 < end && Character.isLetter(text.charAt(at + 1))) {
        int stop = at + 1;
        while (stop < end && " \t\r\n/>".indexOf(text.charAt(stop)) < 0) {
          stop++;
        }
        String name = text.substring(at + 1, stop).toLowerCase(Locale.ROOT);
        String local = name.substring(name.indexOf(':') + 1);
        return local.equals("head") || local.equals("body") ? "html" : local;
      }
    }
    return "";
  }

  private static SiteList webPage(String text, WebUrl url) {
    Document page = Jsoup.parse(text, url.value());
    List<WebUrl> feeds = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)(^|\\s)alternate(\\s|$)][href][type]")) {
      if (FEED_TYPES.contains(new ContentType(link.attr("type")).mediaType())
          && !isOfComments(link)) {
        WebUrl.parse(link.absUrl("href")).filter(f -> !feeds.contains(f)).ifPresent(feeds::add);
      }
    }
    return new SiteList.WebPage(feeds);
  }

  /** As content management systems name the feed of readers' comments. */
  private static boolean isOfComments(Element link) {
    return link.attr("href").toLowerCase(Locale.ROOT).contains("/comments/");
  }
}
