package newsreel.catalog.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.Revision;
import newsreel.catalog.Samples;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.PublicCatalog.Shown;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PublicCatalogTest {
  private static final Instant NOW = Samples.NOON;
  private static final Availability OPENED = window(-100, 300);
  private static final Availability EMBARGOED = window(100, 200);
  private static final Availability EXPIRED = window(-200, -50);

  private final InMemoryCatalog stored = new InMemoryCatalog();
  private final PublicCatalog shown = new PublicCatalog(stored, Clock.fixed(NOW, ZoneOffset.UTC));

  private static Availability window(int from, int until) {
    return new Availability(NOW.plusSeconds(from), NOW.plusSeconds(until), null);
  }

  private static VideoCard card(String title, Availability availability) {
    return new VideoCard(new VideoId(title), title, null, null, false, null, availability);
  }

  private static Article article(
      String headline, Availability availability, @Nullable WebUrl url, VideoCard... videos) {
    ArticleMetadata metadata = new ArticleMetadata.Builder().headline(headline).url(url).build();
    return new Article(
        ArticleId.of(headline),
        metadata,
        List.of(videos),
        availability,
        Set.of(),
        "",
        Revision.first(NOW));
  }

  private static <T> Shown.Item<T> item(Shown<T> answer) {
    assertThat(answer).isInstanceOf(Shown.Item.class);
    return (Shown.Item<T>) answer;
  }

  private ArticleId store(Article article) {
    stored.write(new Write(List.of(Samples.write(article)), List.of()));
    return article.id();
  }

  @Test
  void anOpenArticleIsShownWithItsOpenVideosAndWhenItChangedAndChangesByTheClock() {
    ArticleId id =
        store(
            article(
                "Harbour",
                OPENED,
                null,
                card("open", window(-10, 250)),
                card("soon", EMBARGOED),
                card("over", EXPIRED)));

    Shown.Item<Article> item = item(shown.article(id));
    assertThat(item.item().videos()).extracting(VideoCard::title).containsExactly("open");
    assertThat(item.since()).contains(NOW.minusSeconds(10));
    assertThat(item.until()).contains(NOW.plusSeconds(100));
    assertThat(item.modifiedAt(NOW)).isEqualTo(NOW);
    assertThat(item.modifiedAt(NOW.minusSeconds(60))).isEqualTo(NOW.minusSeconds(10));
    assertThat(new Shown.Item<>("a", Optional.empty(), Optional.empty()).modifiedAt(NOW))
        .isEqualTo(NOW);
  }

  @Test
  void whatIsNotOpenIsMissingAndWhatWasTakenBackIsGoneButAPreviewShowsAll() {
    Withdrawal withdrawal = new Withdrawal(NOW, "Wrong port", null);
    ArticleId soon = store(article("Soon", EMBARGOED, null));
    ArticleId over = store(article("Over", EXPIRED, null));
    ArticleId gone = store(article("Gone", OPENED.withdrawn(withdrawal), null));

    assertThat(shown.article(soon)).isInstanceOf(Shown.Missing.class);
    assertThat(shown.article(over)).isInstanceOf(Shown.Missing.class);
    assertThat(shown.article(new ArticleId("none"))).isInstanceOf(Shown.Missing.class);
    assertThat(shown.article(gone)).isEqualTo(new Shown.Gone<Article>(withdrawal));
    assertThat(shown.preview(soon)).isInstanceOf(Shown.Item.class);
    assertThat(shown.preview(new ArticleId("none"))).isInstanceOf(Shown.Missing.class);
    assertThat(shown.preview(new VideoId("none"))).isInstanceOf(Shown.Missing.class);
  }

  @Test
  void aBatchHasThoseThatAreOpenAndSaysWhenItChanges() {
    ArticleId open = store(article("Open", OPENED, null, card("soon", EMBARGOED)));
    ArticleId soon = store(article("Soon", window(50, 200), null));

    PublicCatalog.Page<Article> page = shown.articles(List.of(open, soon));

    assertThat(page.items()).extracting(Article::id).containsExactly(open);
    assertThat(page.items().getFirst().videos()).isEmpty();
    assertThat(page.until()).contains(NOW.plusSeconds(50));
  }

  @Test
  void anArticleIsFoundByItsUrlWhateverItsId() {
    WebUrl url = new WebUrl("https://news.example.org/harbour");
    ArticleId own = store(article("Harbour", Availability.ALWAYS, url));

    assertThat(item(shown.article(url)).item().id()).isEqualTo(own);
    assertThat(shown.article(new WebUrl("https://news.example.org/other")))
        .isInstanceOf(Shown.Missing.class);
  }

  @Test
  void anAddressWhoseArticleIsEmbargoedSaysWhenThatChanges() {
    WebUrl url = new WebUrl("https://news.example.org/harbour");
    ArticleId soon = store(article("Harbour", EMBARGOED, url));

    assertThat(shown.article(url)).isInstanceOf(Shown.Missing.class);
    PublicCatalog.Page<Article> none = shown.articles(new WebUrl(url.value() + "/"));
    assertThat(none.items()).isEmpty();
    assertThat(none.until()).isEqualTo(EMBARGOED.nextChange(NOW)).isPresent();
    assertThat(shown.preview(soon)).isInstanceOf(Shown.Item.class);
  }

  @Test
  void aSummaryHasTheFirstImageThatHasAnAddress() {
    Image without = new Image(null, "caption", null, null, null, null);
    Image with = Image.of(Samples.url("https://img.example.org/a.jpg"));
    Article article = article("Harbour", OPENED, null);
    ArticleMetadata metadata =
        article.metadata().toBuilder().images(List.of(without, with)).build();

    assertThat(
            new Article(article.id(), metadata, List.of(), OPENED, Set.of(), "", article.revision())
                .summary())
        .satisfies(
            summary -> {
              assertThat(summary.image()).isEqualTo(with);
              assertThat(summary.windows()).containsExactly(OPENED);
              assertThat(summary.position()).isEqualTo(article.position());
            });
    assertThat(article.position().date()).isEmpty();
    assertThat(Samples.fullArticle().build().keepingPicturesOf(metadata))
        .isEqualTo(Samples.fullArticle().build());
  }

  @Test
  void anEdgeToAVideoIsNewWhereTheVideoIsOrWhatItSaysOfTheArticle() {
    Article before = article("Harbour", OPENED, null, card("a", OPENED));
    Article more = article("Harbour", OPENED, null, card("a", OPENED), card("b", OPENED));
    Article other = article("Harbour", EXPIRED, null, card("a", OPENED));

    assertThat(more.linkedSince(Optional.empty()))
        .containsExactly(new VideoId("a"), new VideoId("b"));
    assertThat(more.linkedSince(Optional.of(before))).containsExactly(new VideoId("b"));
    assertThat(other.linkedSince(Optional.of(before))).containsExactly(new VideoId("a"));
  }

  @Test
  void anArticleIsAddressedByItsUrlAnewWhereItHadAnother() {
    WebUrl url = new WebUrl("https://news.example.org/harbour");
    Article with = article("Harbour", OPENED, url);
    Article without = article("Harbour", OPENED, null);

    assertThat(with.addressedSince(Optional.empty())).containsExactly(ArticleId.of(url));
    assertThat(with.addressedSince(Optional.of(without))).containsExactly(ArticleId.of(url));
    assertThat(with.addressedSince(Optional.of(with))).isEmpty();
    assertThat(without.addressedSince(Optional.of(with))).isEmpty();
  }

  @Test
  void aPageEmbedsFortyVideosAtMostAndItsUrlIsItsIdentity() {
    VideoMetadata video = Samples.fullVideo().build();
    ArticleMetadata article = Samples.fullArticle().build();
    PageContent page =
        new PageContent(article, Collections.nCopies(PageContent.MAX_VIDEOS, video), List.of());

    assertThat(page.id()).isEqualTo(ArticleId.of(Objects.requireNonNull(article.url())));
    assertThat(new PageContent(article.toBuilder().url(null).build(), List.of(), List.of()).id())
        .isEqualTo(ArticleId.of(article.headline()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PageContent(
                    article, Collections.nCopies(PageContent.MAX_VIDEOS + 1, video), List.of()));
    assertThat(new PageImport.Failure(1, "x".repeat(501)).detail()).hasSize(500);
    assertThat(new PageImport.Failure(1, "x".repeat(500)).detail()).hasSize(500);
  }
}
