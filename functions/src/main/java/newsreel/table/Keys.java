package newsreel.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Derived;
import newsreel.catalog.ImportId;
import newsreel.catalog.ItemKind;
import newsreel.catalog.PictureId;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import newsreel.catalog.TrackKey;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.Week;
import newsreel.catalog.search.SearchWriter;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.WatchedPage;
import newsreel.values.Sha256;
import newsreel.values.WebUrl;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every key of the table, as charted in TABLE.md. No other class writes a key literal. */
final class Keys {
  static final String PK = "pk";
  static final String SK = "sk";

  /** A sparse index of everything listed, newest first, with a partition for each kind and year. */
  static final String NEWEST_INDEX = "newest";

  static final String NEWEST = "newest";

  /** A sparse index of everything listed under a topic, newest first. */
  static final String TOPIC_INDEX = "topic";

  static final String TOPIC = "topicKey";

  /** The sort key of both indexes: the instant, then the mark. */
  static final String NEWEST_AT = "newestAt";

  /** A sparse index of everything listed, latest change first; it projects keys only. */
  static final String UPDATED_INDEX = "updated";

  static final String UPDATED = "updated";

  /** The sort key of that index: the instant of the change, then the mark. */
  static final String UPDATED_PLACE = "updatedPlace";

  /** A sparse index of the articles that have videos, by week and, within a week, by mark. */
  static final String SITEMAP_INDEX = "sitemap";

  static final String SITEMAP = "sitemap";

  static final String MARK = "mark";

  static final String META = "META";
  static final String BODY = "BODY";
  static final String EVIDENCE = "EVIDENCE";
  static final String REVISION_PREFIX = "REVISION#";
  static final String ARTICLE_PREFIX = "ARTICLE#";
  static final String ADDRESS_PREFIX = "ADDRESS#";
  static final String TRACK_PREFIX = "TRACK#";
  static final String WAKE_PREFIX = "WAKE#";
  static final String WAKES_PREFIX = "WAKES#";

  static final String IMAGE_PREFIX = "IMAGE#";
  static final String PICTURE_PREFIX = "PICTURE#";
  static final String NAMING_PREFIX = "NAMING#";

  /** Sorts above META, as everything but edges does. */
  static final String NAMES = "NAMES";

  /** Sorts above META, as all but edges do. */
  static final String POSTINGS = "POSTINGS";

  /** Sorts above META, as all but edges do, so that a video is read with its edges alone. */
  static final String LEDGER = "POSTED";

  static final long CHANGES_A_SEGMENT = 10_000;

  /** Fixed width, so that text order is time order. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Keys() {}

  static String article(ArticleId id) {
    return "ARTICLE#" + id;
  }

  static String video(VideoId id) {
    return "VIDEO#" + id;
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }

  static Map<String, AttributeValue> articleMeta(ArticleId id) {
    return key(article(id), META);
  }

  static Map<String, AttributeValue> articleBody(ArticleId id) {
    return key(article(id), BODY);
  }

  static Map<String, AttributeValue> articleEvidence(ArticleId id) {
    return key(article(id), EVIDENCE);
  }

  /** Says that {@code article} has the URL from which {@code derived} is derived. */
  static Map<String, AttributeValue> address(ArticleId derived, ArticleId article) {
    return key(article(derived), ADDRESS_PREFIX + article);
  }

  static Map<String, AttributeValue> videoMeta(VideoId id) {
    return key(video(id), META);
  }

  /** The edge from a video to an article that embeds it. */
  static Map<String, AttributeValue> edge(VideoId video, ArticleId article) {
    return key(video(video), ARTICLE_PREFIX + article);
  }

  /** The text of a kept track. It sorts above META, so that reading a video never reads it. */
  static Map<String, AttributeValue> track(VideoId video, TrackKey track) {
    String kind = track.kind().name().toLowerCase(Locale.ROOT);
    return key(video(video), TRACK_PREFIX + kind + "#" + track.language());
  }

  /** Ten digits, so that text order is number order. */
  static Map<String, AttributeValue> revision(String pk, int revision) {
    return key(pk, REVISION_PREFIX + "%010d".formatted(revision));
  }

  /** The item's ledger entry, stored beside it. */
  static Map<String, AttributeValue> ledger(ItemKind kind, String id) {
    return key(kind + "#" + id, LEDGER);
  }

  /** The last sequence number of a shard of the change log. */
  static Map<String, AttributeValue> changeHead(int shard) {
    return key("CHANGES#" + shard, "HEAD");
  }

  /** Changes of a shard by sequence number, ten thousand to a partition. */
  static String changeSegment(int shard, long sequence) {
    return "CHANGES#" + shard + "#" + sequence / CHANGES_A_SEGMENT;
  }

  /** The last sequence number of the partition that holds {@code sequence}. */
  static long segmentEnd(long sequence) {
    return (sequence / CHANGES_A_SEGMENT + 1) * CHANGES_A_SEGMENT - 1;
  }

  static Map<String, AttributeValue> change(int shard, long sequence) {
    return key(changeSegment(shard, sequence), sequence(sequence));
  }

  /** Twelve digits, so that text order is number order. */
  static String sequence(long sequence) {
    return "%012d".formatted(sequence);
  }

  /** What the clock changes on one day, in UTC. */
  static String boundaryDay(LocalDate day) {
    return "BOUNDARY#" + day;
  }

  static Map<String, AttributeValue> boundary(Instant at, ItemKind kind, String id) {
    return key(
        boundaryDay(at.atZone(ZoneOffset.UTC).toLocalDate()),
        INSTANT.format(at) + "#" + Position.mark(kind, id));
  }

  /** The wakes of a shard, by when they are due. */
  static String wakes(int shard) {
    return WAKES_PREFIX + shard;
  }

  /** Deleted at the instant, so that the item is looked at again. */
  static Map<String, AttributeValue> wake(int shard, Instant at, ItemKind kind, String id) {
    return key(wakes(shard), INSTANT.format(at) + "#" + kind + "#" + id);
  }

  /** The one partition of all topics, by id. */
  static final String TOPICS = "TOPICS";

  static Map<String, AttributeValue> topic(TopicId id) {
    return key(TOPICS, id.value());
  }

  /** The one partition of all weeks with listed articles, by their Mondays. */
  static final String WEEKS = "WEEKS";

  static Map<String, AttributeValue> week(Week week) {
    return key(WEEKS, week.toString());
  }

  /** What became of an object that contains pages. */
  static Map<String, AttributeValue> pageImport(ImportId id) {
    return key("IMPORT#" + id, META);
  }

  /** The item that tells this catalogue from every other. */
  static Map<String, AttributeValue> origin() {
    return key("CATALOG", META);
  }

  /** How far something derived has been made anew. */
  static Map<String, AttributeValue> rebuild(Derived what) {
    return key("REBUILDS", what.name());
  }

  /** The years that have listed items, so that lists walk only those. */
  static Map<String, AttributeValue> years(ItemKind kind) {
    return key("YEARS", kind.name());
  }

  /** The years in which a listed item changed. */
  static Map<String, AttributeValue> updatedYears(ItemKind kind) {
    return key("YEARS", kind + "#UPDATED");
  }

  /** What is known about the page at an address, which may be longer than a key. */
  static Map<String, AttributeValue> fetched(WebUrl address) {
    return key("FETCHED#" + Sha256.hex(address.value(), 32), META);
  }

  /** A hash that stands for an address, which may be longer than a key. */
  static String imageHash(WebUrl address) {
    return Sha256.hex(address.value(), 32);
  }

  static String image(String hash) {
    return IMAGE_PREFIX + hash;
  }

  /** What is known about the image at an address. */
  static Map<String, AttributeValue> imageMeta(String hash) {
    return key(image(hash), META);
  }

  /** Says that an item names the image. */
  static Map<String, AttributeValue> naming(String hash, ItemKind kind, String id) {
    return key(image(hash), NAMING_PREFIX + kind + "#" + id);
  }

  /** The images that an item names. It sorts above META. */
  static Map<String, AttributeValue> names(ItemKind kind, String id) {
    return key(kind + "#" + id, NAMES);
  }

  static Map<String, AttributeValue> picture(PictureId id) {
    return key(PICTURE_PREFIX + id, META);
  }

  /** Expires at the instant, so that the owner of the partition is looked at again. */
  static Map<String, AttributeValue> wake(Instant at, String pk) {
    return key(WAKE_PREFIX + pk, INSTANT.format(at));
  }

  /** Under which facets an item stands. */
  static Map<String, AttributeValue> faceted(ItemKind kind, String id) {
    return key(kind + "#" + id, POSTINGS);
  }

  /** The items that have a facet. */
  static String postings(ItemKind kind, String facet) {
    return "FACET#" + kind + "#" + facet;
  }

  /** What a search index consists of. */
  static Map<String, AttributeValue> searchIndex(SearchWriter.Place place) {
    return key("SEARCH", place.name());
  }

  /** The one partition of all sources, by id. */
  static final String SOURCES = "SOURCES";

  static final String LIST_PREFIX = "LIST#";
  static final String DUE_PREFIX = "DUE#";
  static final String WATCHED_PREFIX = "WATCHED#";

  static Map<String, AttributeValue> watchedSource(SourceId id) {
    return key(SOURCES, id.value());
  }

  /** What is kept of a source while it is read. */
  static String source(SourceId id) {
    return "SOURCE#" + id;
  }

  static Map<String, AttributeValue> sourceProgress(SourceId id) {
    return key(source(id), "PROGRESS");
  }

  static Map<String, AttributeValue> watchedList(SourceId id, WebUrl list) {
    return key(source(id), LIST_PREFIX + WatchedPage.key(list));
  }

  static Map<String, AttributeValue> listedVersions(SourceId id, WebUrl list) {
    return key(source(id), "VERSIONS#" + WatchedPage.key(list));
  }

  /** Pages that are due: first all that is news, then the archive. */
  static String due(boolean archive) {
    return DUE_PREFIX + (archive ? 1 : 0) + "#";
  }

  static Map<String, AttributeValue> due(SourceId id, boolean archive, Instant at, String pageKey) {
    return key(source(id), due(archive) + INSTANT.format(at) + "#" + pageKey);
  }

  static Map<String, AttributeValue> watchedPage(String pageKey) {
    return key(WATCHED_PREFIX + pageKey, META);
  }

  static Map<String, AttributeValue> hostTurn(String host) {
    return key("HOST#" + host, META);
  }

  static String newest(ItemKind kind, int year) {
    return kind + "#" + year;
  }

  /** Stands behind every year. */
  static String undated(ItemKind kind) {
    return kind + "#UNDATED";
  }

  static String topicList(ItemKind kind, TopicId topic) {
    return kind + "#" + topic;
  }

  /** Sorts below everything dated where the position has no date. */
  static String place(Position position) {
    return (position.dated() ? "" : "-") + INSTANT.format(position.at()) + "#" + position.mark();
  }

  /** Below every position at or after {@code at}, and above every one before it. */
  static String place(Instant at) {
    return INSTANT.format(at);
  }

  static int year(Instant at) {
    return at.atZone(ZoneOffset.UTC).getYear();
  }
}
