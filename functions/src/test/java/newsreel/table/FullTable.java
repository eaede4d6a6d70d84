package newsreel.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.Edit;
import newsreel.catalog.Facet;
import newsreel.catalog.ImportId;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Revision;
import newsreel.catalog.SampleBlocks;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.FacetLists;
import newsreel.catalog.ports.FetchLog;
import newsreel.catalog.ports.KeptPictures;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.PageImport;
import newsreel.catalog.ports.PictureWords;
import newsreel.catalog.ports.Week;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.TrackChange;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.LogPosition;
import newsreel.players.VideoIdentity;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;

/** The items that TABLE.md states its units for, with every field. */
final class FullTable {
  static final Instant BOUNDARY = Samples.NOON.plus(Duration.ofDays(1));
  static final WebUrl PAGE = Samples.url("https://news.example.org/2026/harbour-reopens.html");
  static final Topic TOPIC = Topic.of("Shipping");
  static final Week WEEK = Week.of(Instant.parse("2026-05-24T08:30:00Z"));

  private static final Revision REVISION =
      new Revision(1, Samples.NOON, Samples.NOON, Samples.NOON);

  private FullTable() {}

  static Video video() {
    return video(VideoIdentity.id(Samples.fullVideo().build(), null), Samples.fullVideo().build());
  }

  private static Video video(VideoId id, VideoMetadata metadata) {
    return new Video(
        id,
        metadata,
        List.of(),
        new Availability(Samples.NOON, null, null),
        Set.of("title"),
        REVISION,
        Samples.NOON);
  }

  static Article article() {
    return article("harbour", video());
  }

  private static Article article(String id, Video video) {
    return new Article(
        new ArticleId(id),
        Samples.fullArticle().build(),
        List.of(video.card()),
        new Availability(Samples.NOON, BOUNDARY, null),
        Set.of("headline"),
        "AAAAAAAAAAAAAAAAAAAAAAAA",
        REVISION);
  }

  /** One article, its video, its body of 6 KB and its evidence. */
  static Write write() {
    return write(article(), video(), List.of());
  }

  private static Write write(Article article, Video video, List<TrackChange> tracks) {
    Edit edit = new Edit(1, Samples.NOON, "desk", Set.of("headline"));
    return new Write(
        List.of(
            new Write.ArticleWrite(
                article,
                edit,
                SampleBlocks.incompressible(6),
                Samples.evidence(),
                List.of(video.id()),
                List.of(),
                article.addressedSince(Optional.empty()),
                List.of())),
        List.of(new Write.VideoWrite(video, edit, tracks)));
  }

  /** Caption tracks of 3 KB and of 100 KB, of a video of their own. */
  static Write tracks() {
    KeptTrack small = track("en", 100);
    KeptTrack large = track("pt", 3_500);
    Video video =
        video(
            new VideoId("with-tracks"),
            Samples.fullVideo().build().keeping(small.track()).keeping(large.track()));
    return write(
        article("with-tracks", video),
        video,
        List.of(new TrackChange.Kept(small), new TrackChange.Kept(large)));
  }

  private static KeptTrack track(String language, int cues) {
    return new KeptTrack(
        new Track(new LanguageTag(language), Track.Kind.CAPTIONS, "Label", null),
        "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nA\n\n".repeat(cues));
  }

  /** As many articles, and videos in them, as a list's page has. */
  static List<Write> list(int length) {
    return IntStream.range(0, length)
        .mapToObj(
            i -> {
              Video video = video(new VideoId("clip-" + i), Samples.fullVideo().build());
              return write(article("article-" + i, video), video, List.of());
            })
        .toList();
  }

  /** Of the article, which is new. */
  static void postFirst(Ledger ledger) {
    post(ledger, Optional.empty(), entry(1), List.of(BOUNDARY));
  }

  /** Of the article, which has changed. */
  static void postSecond(Ledger ledger) {
    post(ledger, ledger.entry(ItemKind.ARTICLE, "harbour"), entry(2), List.of(BOUNDARY));
  }

  /** Of the article, which leaves its topic. */
  static void postLeaving(Ledger ledger) {
    LedgerEntry in = entry(3);
    post(
        ledger,
        ledger.entry(ItemKind.ARTICLE, "harbour"),
        new LedgerEntry(
            in.kind(),
            in.id(),
            in.revision(),
            in.loggedAt(),
            null,
            in.countedIn(),
            in.position(),
            true,
            in.topics(),
            in.publicFrom(),
            null),
        List.of());
  }

  private static void post(
      Ledger ledger, Optional<LedgerEntry> before, LedgerEntry after, List<Instant> boundaries) {
    ledger.post(before, new Ledger.Posting(after, boundaries));
  }

  private static LedgerEntry entry(int revision) {
    return entry(ItemKind.ARTICLE, "harbour", revision);
  }

  private static LedgerEntry entry(ItemKind kind, String id, int revision) {
    return new LedgerEntry(
        kind,
        id,
        revision,
        Samples.NOON,
        TOPIC,
        Week.of(Samples.NOON),
        Position.of(kind, id, Samples.NOON, Samples.NOON),
        true,
        Set.of(TOPIC.id()),
        Samples.NOON,
        null);
  }

  static void listByFacets(FacetLists lists) {
    lists.follow(ItemKind.ARTICLE, "harbour", () -> Optional.of(entry()));
  }

  static FacetLists.Entry entry() {
    return new FacetLists.Entry(article().position(), Facet.of(article()));
  }

  static IndexManifest manifest(long version) {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (String suffix : List.of("cfe", "cfs", "si")) {
        files.add("1a2b3c4d/_%d.%s".formatted(i, suffix));
      }
    }
    return new IndexManifest(version, 1, "0123abcd", LogPosition.START, files, 7, Samples.NOON);
  }

  static void recordFetch(FetchLog log) {
    log.record(
        PAGE,
        new FetchLog.Entry("\"v1\"", "Mon, 25 May 2026 10:00:00 GMT", new ArticleId("harbour")));
  }

  static final WebUrl PHOTO = Samples.url("https://img.example.org/ship.jpg");
  static final KnownImages.Naming NAMING = new KnownImages.Naming(ItemKind.ARTICLE, "harbour");

  /** That is waited for, and has failed since. */
  static void failImage(KnownImages images) {
    KnownImage waiting = KnownImage.waiting(PHOTO);
    images.save(waiting);
    images.save(waiting.failed("It is an HTML page.", Samples.NOON, BOUNDARY));
  }

  /** With every field. */
  static KnownImage image() {
    return KnownImage.waiting(PHOTO)
        .withVersion(2)
        .fetched(
            Samples.picture("a red ship"),
            new PictureWords("The ship enters the harbour.", "Example Pictures"),
            "\"v1\"",
            "Mon, 25 May 2026 10:00:00 GMT",
            Samples.NOON,
            BOUNDARY);
  }

  /** One image of each state, one without a name, and pictures that are used, not used, blocked. */
  static void storePictures(KnownImages images, KeptPictures pictures) {
    failImage(images);
    images.recordNames(NAMING, List.of(), List.of(PHOTO), Samples.NOON);
    images.save(image());
    WebUrl sent = Samples.url("https://img.example.org/sent.jpg");
    KnownImage uploaded =
        KnownImage.waiting(sent)
            .withVersion(0)
            .uploaded(Samples.picture("sent"), PictureWords.NONE, Samples.NOON);
    images.save(uploaded);
    images.save(uploaded.failed("It is an HTML page.", Samples.NOON, BOUNDARY));
    images.noteUnnamed(sent, Samples.NOON);
    pictures.use(Samples.picture("a red ship").id(), PHOTO);
    pictures.made(Samples.picture("a red ship"), image().words());
    pictures.use(Samples.picture("sent").id(), sent);
    pictures.release(Samples.picture("sent").id(), sent, Samples.NOON);
    pictures.block(Samples.picture("blocked").id());
  }

  /** What a process leaves that died while it posted. */
  static Item halfIndexed() {
    FacetedItem.Posted posted = FacetedItem.Posted.of(entry());
    return new FacetedItem(2, Optional.of(posted), List.of(posted), false)
        .write(ItemKind.ARTICLE, "half-indexed");
  }

  /** With one page that failed. */
  static PageImport pageImport() {
    return new PageImport(
        ImportId.of("pages", "archive.ndjson", "1"),
        "s3://pages/archive.ndjson",
        PageImport.State.DONE,
        4,
        new PageImport.Counts(1, 1, 1, 1),
        List.of(new PageImport.Failure(3, "The line is not JSON.")),
        1,
        Samples.NOON,
        Samples.NOON);
  }

  static void store(CatalogWriter writer, Ledger ledger) {
    writer.write(write());
    writer.write(tracks());
    postFirst(ledger);
    postSecond(ledger);
    post(ledger, Optional.empty(), entry(ItemKind.VIDEO, "clip", 1), List.of());
  }
}
