package newsreel.catalog.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Availability;
import newsreel.catalog.Edit;
import newsreel.catalog.PageContent;
import newsreel.catalog.Revision;
import newsreel.catalog.SampleBlocks;
import newsreel.catalog.Samples;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.players.VideoIdentity;
import org.junit.jupiter.api.Test;

/** What is promised of articles and videos that are written and read by id. */
interface StoringContract extends CatalogPorts {
  @Test
  default void anArticleIsReadBackWithEveryFieldItWasStoredWith() {
    Video video =
        new Video(
            VideoIdentity.id(Samples.fullVideo().build(), null),
            Samples.fullVideo().build(),
            List.of(),
            new Availability(Samples.NOON, Samples.NOON.plusSeconds(60), null),
            Set.of("title"),
            Revision.first(Samples.NOON));
    Article article =
        new Article(
            new ArticleId("harbour"),
            Samples.fullArticle().build(),
            List.of(video.card()),
            new Availability(
                Samples.NOON,
                null,
                new Availability.Withdrawal(Samples.NOON, "Retold", "harbour-2")),
            Set.of("headline", "topic"),
            "print",
            new Revision(1, Samples.NOON, Samples.NOON.plusMillis(1), Samples.NOON));
    Write.ArticleWrite write =
        new Write.ArticleWrite(
            article,
            new Edit(1, Samples.NOON, "desk", Set.of("headline")),
            SampleBlocks.EVERY_KIND,
            Samples.evidence(),
            List.of(video.id()),
            List.of(),
            List.of(),
            List.of());

    assertThat(writer().write(new Write(List.of(write), List.of(Samples.write(video)))))
        .isEqualTo(new Write.Outcome.Done());

    assertThat(catalog().article(article.id())).contains(article);
    assertThat(writer().current(article.id())).contains(article);
    assertThat(catalog().body(article.id())).contains(SampleBlocks.EVERY_KIND);
    assertThat(catalog().evidence(article.id())).contains(Samples.evidence());
    assertThat(catalog().history(article.id())).containsExactly(write.edit());
    assertThat(catalog().video(video.id()))
        .contains(video.withArticles(List.of(article.reference())));
    assertThat(writer().current(List.of(video.id()))).containsEntry(video.id(), video);
    assertThat(writer().embedding(video.id())).containsExactly(article.id());
  }

  @Test
  default void whatWasNeverStoredIsAbsent() {
    assertThat(catalog().article(new ArticleId("none"))).isEmpty();
    assertThat(catalog().video(new VideoId("none"))).isEmpty();
    assertThat(catalog().body(new ArticleId("none"))).isEmpty();
    assertThat(catalog().evidence(new ArticleId("none"))).isEmpty();
    assertThat(catalog().history(new ArticleId("none"))).isEmpty();
    assertThat(topics()).isEmpty();
    assertThat(catalog().articles(CatalogPorts.listing(null, 10)).items()).isEmpty();
    assertThat(writer().current(List.of(new VideoId("none")))).isEmpty();
  }

  @Test
  default void aWriteOnAnotherRevisionThanTheStoredOneChangesNothing() {
    Article first = Samples.article("Bridge closed", Samples.NOON, List.of());
    Video video = Samples.video("Clip", Revision.first(Samples.NOON));
    assertThat(writer().write(CatalogPorts.articles(first))).isEqualTo(new Write.Outcome.Done());

    Write stale = new Write(List.of(Samples.write(first)), List.of(Samples.write(video)));
    assertThat(writer().write(stale)).isEqualTo(new Write.Outcome.Conflict());

    assertThat(catalog().video(video.id())).isEmpty();
    assertThat(catalog().history(first.id())).hasSize(1);
  }

  @Test
  default void theNextRevisionReplacesTheOneBefore() {
    Article first = Samples.article("Bridge closed", Samples.NOON, List.of());
    writer().write(CatalogPorts.articles(first));
    Article second =
        new Article(
            first.id(),
            first.metadata().toBuilder().headline("Bridge open again").build(),
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            "",
            first.revision().next(Samples.NOON.plusSeconds(1), first.availability()));

    assertThat(writer().write(CatalogPorts.articles(second))).isEqualTo(new Write.Outcome.Done());
    assertThat(catalog().article(first.id())).contains(second);
    assertThat(catalog().history(first.id())).extracting(Edit::revision).containsExactly(2, 1);
  }

  @Test
  default void anArticleUnderAnIdOfItsOwnIsFoundByTheUrlThatItHasNow() {
    Article first = addressed("https://news.example.org/a", Revision.first(Samples.NOON));
    Article moved =
        addressed("https://news.example.org/b", new Revision(2, Samples.NOON, Samples.NOON, null));
    ArticleId a = ArticleId.of(Samples.url("https://news.example.org/a"));
    ArticleId b = ArticleId.of(Samples.url("https://news.example.org/b"));

    writer().write(CatalogPorts.articles(first));
    assertThat(catalog().addressed(a)).containsExactly(first.id());

    Write.ArticleWrite write =
        new Write.ArticleWrite(
            moved,
            new Edit(2, Samples.NOON, null, Set.of("url")),
            null,
            null,
            List.of(),
            List.of(),
            moved.addressedSince(Optional.of(first)),
            first.addressedSince(Optional.of(moved)));
    writer().write(new Write(List.of(write), List.of()));
    assertThat(catalog().addressed(a)).isEmpty();
    assertThat(catalog().addressed(b)).containsExactly(first.id());
  }

  private static Article addressed(String url, Revision revision) {
    return new Article(
        new ArticleId("own"),
        new ArticleMetadata.Builder().headline("Ice").url(Samples.url(url)).build(),
        List.of(),
        Availability.ALWAYS,
        Set.of(),
        "",
        revision);
  }

  @Test
  default void aVideoNoLongerEmbeddedNoLongerNamesTheArticle() {
    Video video = Samples.video("Clip", Revision.first(Samples.NOON));
    Article article = Samples.article("Storm", Samples.NOON, List.of(video.card()));
    writer().write(new Write(List.of(Samples.write(article)), List.of(Samples.write(video))));
    Article without =
        new Article(
            article.id(),
            article.metadata(),
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            "",
            article.revision().next(Samples.NOON, article.availability()));
    writer()
        .write(
            new Write(
                List.of(
                    new Write.ArticleWrite(
                        without,
                        new Edit(2, Samples.NOON, null, Set.of("videos")),
                        null,
                        null,
                        List.of(),
                        List.of(video.id()),
                        List.of(),
                        List.of())),
                List.of()));

    assertThat(catalog().video(video.id()).orElseThrow().articles()).isEmpty();
    assertThat(writer().embedding(video.id())).isEmpty();
  }

  @Test
  default void anArticleWithFortyVideosIsStoredWhole() {
    List<Video> videos =
        IntStream.range(0, PageContent.MAX_VIDEOS)
            .mapToObj(i -> Samples.video("Clip " + i, Revision.first(Samples.NOON)))
            .toList();
    Article article =
        Samples.article("Forty clips", Samples.NOON, videos.stream().map(Video::card).toList());

    assertThat(
            writer()
                .write(
                    new Write(
                        List.of(Samples.write(article)),
                        videos.stream().map(Samples::write).toList())))
        .isEqualTo(new Write.Outcome.Done());
    assertThat(catalog().article(article.id())).contains(article);
    assertThat(catalog().videos(videos.stream().map(Video::id).toList()))
        .hasSize(40)
        .allSatisfy(v -> assertThat(v.articles()).hasSize(1));
  }
}
