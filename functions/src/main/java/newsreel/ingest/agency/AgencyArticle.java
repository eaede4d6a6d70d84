package newsreel.ingest.agency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ArticleId;
import newsreel.extract.words.Bylines;
import newsreel.ingest.documents.DocumentException;
import newsreel.values.Slug;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agency's item as an article.
 *
 * @param json as writers send an article
 * @param id derived from the item's own id, so that its next version is the same article; null for
 *     an item without one
 */
public record AgencyArticle(JsonNode json, @Nullable ArticleId id) {
  /** Media types of ninjs. IPTC has registered none. */
  public static final Set<String> JSON_TYPES =
      Set.of("application/ninjs+json", "application/vnd.iptc.ninjs+json");

  /**
   * Media types of NewsML-G2, as IPTC has registered them, of NITF, and of XML that says no more.
   */
  public static final Set<String> XML_TYPES =
      Set.of(
          "application/vnd.iptc.g2.newsitem+xml",
          "application/vnd.iptc.g2.newsmessage+xml",
          "application/vnd.iptc.g2.packageitem+xml",
          "application/nitf+xml",
          "application/xml",
          "text/xml");

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the article can keep. */
  private static final int MAX_KEYWORDS = 100;

  /** Whether JSON is ninjs, whatever type it was sent with. */
  public static boolean isNinjs(JsonNode object) {
    return Ninjs.isOne(object);
  }

  /**
   * @throws DocumentException where it is no article that may be published
   */
  public static AgencyArticle ofNinjs(JsonNode object) {
    return of(Ninjs.read(object));
  }

  /**
   * Reads NewsML-G2 or NITF. Document types are not read and nothing is fetched: jsoup's parser
   * knows no entities but HTML's.
   *
   * @param charset of the transport; null where it says none
   * @throws DocumentException where it is no article that may be published
   */
  public static AgencyArticle ofXml(byte[] content, @Nullable String charset) {
    try {
      return of(
          NewsMl.read(
              Jsoup.parse(new ByteArrayInputStream(content), charset, "", Parser.xmlParser())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AgencyArticle of(NewsItem item) {
    if (!item.status.equals("usable")) {
      throw new DocumentException(
          "The item's publication status is %s, so that nothing was stored. DELETE withdraws the article."
              .formatted(item.status));
    }
    MediaList media = new MediaList();
    if (item.nature.equals("video")) {
      media.add(item);
    } else if (!item.nature.equals("text") && !item.nature.equals("composite")) {
      throw new DocumentException(
          "The item is of the nature %s, and no article of its own.".formatted(item.nature));
    }
    item.parts.forEach(media::add);
    ObjectNode article = JSON.createObjectNode();
    put(article, "headline", item.headline);
    JsonNode body = ItemBlocks.of(item, media);
    put(article, "description", item.description);
    authors(item).forEach(article.putArray("authors")::add);
    put(article, "publisher", item.provider != null ? item.provider : item.holder);
    put(article, "language", item.language);
    put(article, "publishedAt", item.created != null ? item.created : item.changed);
    put(article, "modifiedAt", item.changed);
    put(article, "availableFrom", item.embargoed);
    put(article, "availableUntil", item.expires);
    subjects(item, article);
    article.set("images", media.images());
    article.set("videos", media.videos());
    article.set("body", body);
    return new AgencyArticle(article, id(item.guid));
  }

  private static List<String> authors(NewsItem item) {
    return Optional.ofNullable(item.by).map(Bylines::stated).orElse(List.of());
  }

  /** The first is the topic, as the press files by one; all are keywords. */
  private static void subjects(NewsItem item, ObjectNode article) {
    Set<String> words = new LinkedHashSet<>(item.subjects);
    words.stream().findFirst().ifPresent(topic -> article.put("topic", topic));
    words.stream().skip(1).limit(MAX_KEYWORDS).forEach(article.putArray("keywords")::add);
  }

  private static void put(ObjectNode article, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      article.put(name, text.strip());
    }
  }

  private static @Nullable ArticleId id(String guid) {
    if (guid.isBlank()) {
      return null;
    }
    String last = guid.replaceAll("[?#].*$", "");
    String readable = last.substring(Math.max(last.lastIndexOf('/'), last.lastIndexOf(':')) + 1);
    return new ArticleId(Slug.withHash(readable, "news item " + guid));
  }
}
