package newsreel.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import newsreel.client.ApiClient;
import newsreel.client.ApiException;
import newsreel.client.ApiResponse;
import newsreel.client.ArticlesApi;
import newsreel.client.PicturesApi;
import newsreel.client.SearchApi;
import newsreel.client.SyncApi;
import newsreel.client.TopicsApi;
import newsreel.client.VideosApi;
import newsreel.client.model.Article;
import newsreel.client.model.ArticleChange;
import newsreel.client.model.ArticleExtra;
import newsreel.client.model.ArticleHtml;
import newsreel.client.model.ArticleInput;
import newsreel.client.model.ArticleList;
import newsreel.client.model.ArticleSummary;
import newsreel.client.model.Author;
import newsreel.client.model.CaptionFile;
import newsreel.client.model.Change;
import newsreel.client.model.ChangeAction;
import newsreel.client.model.ChangePage;
import newsreel.client.model.ItemType;
import newsreel.client.model.ListedArticle;
import newsreel.client.model.PictureFile;
import newsreel.client.model.PictureState;
import newsreel.client.model.SearchResult;
import newsreel.client.model.StoreArticle;
import newsreel.client.model.TrackKind;
import newsreel.client.model.Video;
import newsreel.client.model.VideoCard;
import newsreel.client.model.VideoInput;
import newsreel.client.model.VideoPatch;
import newsreel.client.model.VideoSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client that openapi.yaml gives, against the local server with the sample pages. */
class GeneratedClientTest {
  @RegisterExtension static final ServedSamples SERVED = new ServedSamples();

  /** So that what is stored here is not the newest. */
  private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2001-05-01T12:00:00Z");

  private final ApiClient client = client();
  private final ArticlesApi articles = new ArticlesApi(client);
  private final VideosApi videos = new VideosApi(client);

  private static ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(SERVED.url());
    return client.setReadTimeout(Duration.ofSeconds(30));
  }

  private ArticleList page(int limit, @Nullable String cursor) throws ApiException {
    return list(null, limit, cursor);
  }

  private ArticleList list(
      @Nullable List<String> ids, @Nullable Integer limit, @Nullable String cursor)
      throws ApiException {
    return articles.listArticles(
        ids, null, null, null, null, null, null, null, null, null, null, limit, cursor, null, null,
        null);
  }

  private String newest() throws ApiException {
    return requireNonNull(page(1, null).getArticles().getFirst().getId());
  }

  @Test
  void pagesThroughAListByCursor() throws ApiException {
    List<String> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      ArticleList page = page(2, cursor);
      page.getArticles().forEach(article -> ids.add(article.getId()));
      cursor = page.getCursor();
    } while (cursor != null);

    assertThat(ids).hasSizeGreaterThanOrEqualTo(SERVED.pages()).doesNotHaveDuplicates();
    ArticleList batch = list(List.of(ids.get(1), "unknown", ids.get(0)), null, null);
    assertThat(batch.getArticles())
        .extracting(ListedArticle::getId)
        .containsExactly(ids.get(1), ids.get(0));
    assertThat(batch.getMissing()).containsExactly("unknown");
  }

  @Test
  void readsAnArticleWholeAndInPart() throws ApiException {
    String id = newest();

    Article whole =
        articles.getArticle(
            id, null, List.of(ArticleExtra.BODY, ArticleExtra.EVIDENCE), null, null);
    assertThat(whole.getHeadline()).isNotBlank();
    assertThat(whole.getRevision()).isPositive();
    assertThat(whole.getCreatedAt()).isNotNull();
    assertThat(whole.getBody()).isNotEmpty();
    assertThat(whole.getEvidence()).containsKey("headline");
    assertThat(whole.getAuthors()).extracting(Author::getName).doesNotContainNull();
    assertThat(whole.getVideos()).isNotEmpty();

    Article part = articles.getArticle(id, List.of("headline", "videos.title"), null, null, null);
    assertThat(part.getHeadline()).isEqualTo(whole.getHeadline());
    assertThat(part.getRevision()).isNull();
    assertThat(part.getVideos())
        .extracting(VideoCard::getTitle)
        .containsExactlyElementsOf(
            requireNonNull(whole.getVideos()).stream().map(VideoCard::getTitle).toList());
  }

  @Test
  void readsAVideoAndTheTopics() throws ApiException {
    Video listed = articles.listArticleVideos(newest(), null, null).getVideos().getFirst();
    Video video = videos.getVideo(requireNonNull(listed.getId()), null, null, null, null);
    assertThat(video).isEqualTo(listed);
    assertThat(video.getArticles()).isNotEmpty();
    assertThat(new TopicsApi(client).listTopics(null, null).getTopics()).isNotNull();
  }

  /** What other tests stored may be logged meanwhile, until nothing is left to tell. */
  @Test
  @Timeout(60)
  void syncsFromTheStartAndThenWhatChanged() throws Exception {
    Set<String> copy = new HashSet<>();
    @Nullable String cursor = sync(null, copy);

    assertThat(copy).hasSizeGreaterThanOrEqualTo(SERVED.pages());
    do {
      copy.clear();
      cursor = sync(cursor, copy);
      assertThat(cursor).isNotEmpty();
    } while (!copy.isEmpty());
  }

  /** Takes every page there is, and gives the cursor for the next time. */
  private String sync(@Nullable String from, Set<String> headlines) throws ApiException {
    @Nullable String cursor = from;
    ChangePage page;
    do {
      page =
          new SyncApi(client)
              .syncChanges(
                  List.of(ItemType.ARTICLE), null, null, null, null, null, null, 2, cursor, null);
      for (Change change : page.getChanges()) {
        ArticleChange article = change.getArticleChange();
        assertThat(article.getAction()).isEqualTo(ChangeAction.UPSERT);
        headlines.add(requireNonNull(article.getArticle()).getHeadline());
      }
      cursor = page.getCursor();
    } while (page.getMore());
    return cursor;
  }

  @Test
  void openedAgainAnArticleCostsOne304() throws ApiException {
    String id = newest();
    ApiResponse<Article> opened = articles.getArticleWithHttpInfo(id, null, null, null, null);
    String etag = requireNonNull(opened.getHeaders().get("etag")).getFirst();

    assertThatThrownBy(() -> articles.getArticle(id, null, null, etag, null))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(304));
  }

  @Test
  void anUnknownArticleIsAProblem() {
    assertThatThrownBy(() -> articles.getArticle("unknown", null, null, null, null))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(404);
              assertThat(e.getResponseBody()).contains("There is no article with this id.");
            });
  }

  @Test
  void findsArticlesAndVideosToldApart() throws ApiException {
    assertThat(
            new SearchApi(client)
                .search(
                    "gannet lig",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null)
                .getResults())
        .extracting(SearchResult::getActualInstance)
        .hasAtLeastOneElementOfType(VideoSummary.class)
        .allSatisfy(
            found -> assertThat(found).isInstanceOfAny(ArticleSummary.class, VideoSummary.class));
  }

  @Test
  void storesAnArticleWithoutAnAddressAPageInHtmlAndCaptions() throws ApiException {
    Article typed =
        articles.storeArticle(
            new StoreArticle(
                new ArticleInput()
                    .headline("The harbour is open")
                    .publishedAt(LONG_AGO)
                    .videos(List.of(new VideoInput().title("The first ship").duration("46")))),
            null,
            null);
    assertThat(typed.getUrl()).isNull();
    Article page =
        articles.storeArticle(
            new StoreArticle(
                new ArticleHtml()
                    .html(
                        "<time datetime=\""
                            + LONG_AGO
                            + "\">1 May 2001</time><h1>The pier is open</h1>")
                    .url(URI.create("https://news.example.org/pier"))),
            null,
            null);
    assertThat(page.getHeadline()).isEqualTo("The pier is open");

    String video = requireNonNull(typed.getVideos()).getFirst().getId();
    String captions = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nThe first ship.\n";
    videos.putTrack(
        video, "en", new CaptionFile().captions(captions), TrackKind.CAPTIONS, null, null, null);
    assertThat(videos.getTrack(video, "en", null, null, null)).hasContent(captions);
  }

  @Test
  void sendsAPictureOfAnImage() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", png);

    PictureState state =
        new PicturesApi(client)
            .putPicture(
                URI.create("https://images.example.org/pier.png"),
                new PictureFile().picture(png.toByteArray()));
    assertThat(requireNonNull(state.getPicture()).getWidth()).isEqualTo(64);
  }

  @Test
  void storesAndPatchesAVideo() throws ApiException {
    Video stored =
        videos.storeVideo(new VideoInput().title("Live from the pier").duration("1:02"), null);
    assertThat(stored.getDurationSeconds()).isEqualTo(62);

    Video patched =
        videos.patchVideo(
            requireNonNull(stored.getId()), new VideoPatch().title("From the pier"), null);
    assertThat(patched.getTitle()).isEqualTo("From the pier");
    assertThat(patched.getRevision()).isEqualTo(2);
    assertThat(patched.getDuration()).isEqualTo("PT1M2S");
  }
}
