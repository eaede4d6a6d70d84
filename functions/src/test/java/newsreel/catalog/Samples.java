package newsreel.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import newsreel.catalog.ports.Write;
import newsreel.players.VideoIdentity;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;

/** Articles and videos for tests, with every field filled or with few. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-05-25T12:00:00Z");

  private Samples() {}

  public static WebUrl url(String text) {
    return WebUrl.parse(text).orElseThrow();
  }

  public static ArticleMetadata.Builder fullArticle() {
    return new ArticleMetadata.Builder()
        .url(url("https://news.example.org/2026/harbour-reopens.html"))
        .headline("Harbour reopens after ‘longest winter’")
        .description("The port took its first ship since December.")
        .keyPoints(List.of("First ship in five months", "Ice was 80 cm thick"))
        .topic(Topic.of("Shipping"))
        .keywords(List.of("harbour", "ice"))
        .authors(
            List.of(
                new Author("Mara Lind", url("https://news.example/people/mara-lind")),
                new Author("Jo Okafor")))
        .publisher(new Publisher("Example News"))
        .language(LanguageTag.parse("en-gb").orElseThrow())
        .publishedAt(Instant.parse("2026-05-24T08:30:00Z"))
        .modifiedAt(Instant.parse("2026-05-24T09:00:00Z"))
        .images(
            List.of(
                new Image(
                    url("https://img.example.org/ship.jpg"),
                    "The ship enters the harbour.",
                    "Example Pictures",
                    1200,
                    800,
                    "A red ship between ice floes",
                    picture("a red ship"))))
        .relatedArticles(
            List.of(new RelatedArticle("How ice is broken", url("https://news.example.org/ice"))))
        .commentCount(17)
        .wordCount(640);
  }

  public static VideoMetadata.Builder fullVideo() {
    return new VideoMetadata.Builder()
        .title("First ship since December")
        .caption("The ship enters the harbour")
        .description("Two minutes on the bridge.")
        .duration(new MediaDuration(166))
        .live(true)
        .thumbnail(
            new Image(url("https://img.example.org/clip.jpg"), null, null, 1280, 720, null)
                .withPicture(picture("a still of the clip")))
        .contentUrl(url("https://video.example.org/ship.mp4"))
        .embedUrl(url("https://player.example.org/embed/77"))
        .provider(new Provider("Example Player", "77"))
        .width(1920)
        .height(1080)
        .uploadedAt(Instant.parse("2026-05-24T08:00:00Z"))
        .topic(Topic.of("Shipping"))
        .language(new LanguageTag("en"))
        .tracks(
            List.of(
                new Track(
                    new LanguageTag("en"),
                    Track.Kind.CAPTIONS,
                    "English",
                    url("https://video.example.org/ship.en.vtt"))));
  }

  /**
   * @param content stands for the bytes of the original
   */
  public static Picture picture(String content) {
    return new Picture(
        PictureId.of(content.getBytes(StandardCharsets.UTF_8)),
        1920,
        1080,
        "#7a8fa6",
        "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
        List.of(320, 640, 960, 1280, 1920));
  }

  public static Video video(String title, Revision revision) {
    VideoMetadata metadata = new VideoMetadata.Builder().title(title).build();
    return new Video(
        VideoIdentity.id(metadata, null),
        metadata,
        List.of(),
        Availability.ALWAYS,
        Set.of(),
        revision);
  }

  public static Article article(String headline, Instant publishedAt, List<VideoCard> videos) {
    ArticleMetadata metadata =
        new ArticleMetadata.Builder().headline(headline).publishedAt(publishedAt).build();
    return new Article(
        ArticleId.of(headline),
        metadata,
        videos,
        Availability.ALWAYS,
        Set.of(),
        "",
        Revision.first(NOON));
  }

  public static Write.ArticleWrite write(Article article) {
    return new Write.ArticleWrite(
        article,
        new Edit(article.revision().number(), NOON, null, Set.of()),
        null,
        null,
        article.videos().stream().map(VideoCard::id).toList(),
        List.of(),
        article.addressedSince(Optional.empty()),
        List.of());
  }

  public static Write.VideoWrite write(Video video) {
    return new Write.VideoWrite(video, new Edit(video.revision().number(), NOON, null, Set.of()));
  }

  public static SequencedMap<String, Finding> evidence() {
    SequencedMap<String, Finding> evidence = new LinkedHashMap<>();
    evidence.put(
        "headline",
        new Finding(
            "json-ld",
            "$.headline",
            0.95,
            "one of two",
            List.of(new Finding.Other("open-graph", "og:title", "Harbour reopens"))));
    evidence.put("commentCount", Finding.of("text", "line 31", 0.5));
    return evidence;
  }
}
