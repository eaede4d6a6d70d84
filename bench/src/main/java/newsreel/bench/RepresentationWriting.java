package newsreel.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import newsreel.articles.ArticleJson;
import newsreel.articles.ArticleJson.Extras;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Availability;
import newsreel.catalog.Block;
import newsreel.catalog.Revision;
import newsreel.catalog.Topic;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.http.ETag;
import newsreel.json.Json;
import newsreel.json.Links;
import newsreel.values.MediaDuration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From an article with three videos and a body to the bytes of an answer, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RepresentationWriting {
  private static final Links LINKS = new Links("https://api.example.com");
  private static final Instant TIME = Instant.parse("2024-05-25T10:00:00Z");

  private final Article article =
      new Article(
          new ArticleId("night-train"),
          new ArticleMetadata.Builder()
              .headline("Night train returns after twenty years")
              .description("The first sleeping cars left on Friday evening.")
              .keyPoints(List.of("Three trains a week until autumn", "Tickets sold out"))
              .topic(Topic.of("Rail"))
              .publishedAt(TIME)
              .wordCount(640)
              .build(),
          IntStream.range(0, 3).mapToObj(RepresentationWriting::video).toList(),
          Availability.ALWAYS,
          Set.of(),
          "",
          Revision.first(TIME));
  private final List<Block> body =
      IntStream.range(0, 20)
          .mapToObj(
              i ->
                  (Block)
                      Block.Paragraph.of(
                          "Paragraph " + i + " says where the train stops, and when, and why."))
          .toList();
  private final byte[] written = json();

  private static VideoCard video(int i) {
    return new VideoCard(
        new VideoId("boarding-" + i),
        "Boarding the night train, part " + i,
        "Passengers board",
        new MediaDuration(166 + i),
        false,
        null,
        Availability.ALWAYS);
  }

  @Benchmark
  public final byte[] json() {
    return Json.bytes(
        json -> ArticleJson.write(json, article, LINKS, new Extras(body, null, null)));
  }

  @Benchmark
  public ETag etag() {
    return ETag.of(written);
  }

  /** Levels of zlib, and for each the bytes that it makes. */
  @State(Scope.Benchmark)
  public static class Level {
    @Param({"1", "3", "6", "9"})
    public int level;
  }

  @Benchmark
  public byte[] gzip(Level level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(written.length / 2);
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(level.level);
          }
        }) {
      gzip.write(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
