package newsreel.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newsreel.client.ApiClient;
import newsreel.client.ApiException;
import newsreel.client.ApiResponse;
import newsreel.client.ArticlesApi;
import newsreel.client.SyncApi;
import newsreel.client.TopicsApi;
import newsreel.client.VideosApi;
import newsreel.client.model.Article;
import newsreel.client.model.ArticleList;
import newsreel.client.model.Author;
import newsreel.client.model.Change;
import newsreel.client.model.ChangePage;
import newsreel.client.model.ListedArticle;
import newsreel.client.model.Video;
import newsreel.client.model.VideoCard;
import newsreel.client.model.VideoInput;
import newsreel.client.model.VideoPatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that openapi.yaml gives, against the local server with the sample pages. */
class GeneratedClientTest {
  private static final StringWriter ERRORS = new StringWriter();
  @TempDir private static Path data;
  private static LocalServer server;
  private static int samplePages;

  private final ApiClient client = client();
  private final ArticlesApi articles = new ArticlesApi(client);
  private final VideosApi videos = new VideosApi(client);

  private static ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server.url());
    return client.setReadTimeout(Duration.ofSeconds(30));
  }

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    Home home = Home.find();
    server =
        LocalServer.open(
            home.template(), data, 0, new WiredHandlers(), new PrintWriter(ERRORS, true));
    samplePages = new SamplePages(home.samplePages()).store(server.gateway()).size();
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(ERRORS.toString()).isEmpty();
  }

  private ArticleList page(int limit, @Nullable String cursor) throws ApiException {
    return articles.listArticles(null, null, null, null, null, limit, cursor, null, null, null);
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

    assertThat(ids).hasSize(samplePages).doesNotHaveDuplicates();
    ArticleList batch =
        articles.listArticles(
            List.of(ids.get(1), "unknown", ids.get(0)),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(batch.getArticles())
        .extracting(ListedArticle::getId)
        .containsExactly(ids.get(1), ids.get(0));
    assertThat(batch.getMissing()).containsExactly("unknown");
  }

  @Test
  void readsAnArticleWholeAndInPart() throws ApiException {
    String id = newest();

    Article whole = articles.getArticle(id, null, List.of("body", "evidence"), null, null);
    assertThat(whole.getHeadline()).isNotBlank();
    assertThat(whole.getRevision()).isEqualTo(1);
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
    assertThat(new TopicsApi(client).listTopics(null).getTopics()).isNotNull();
  }

  @Test
  void syncsFromTheStartAndThenWhatChanged() throws Exception {
    Set<String> copy = new HashSet<>();
    @Nullable String cursor = sync(null, copy);
    for (int i = 0; i < 200 && copy.size() < samplePages; i++) {
      new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
      cursor = sync(cursor, copy);
    }

    assertThat(copy).hasSize(samplePages);
    copy.clear();
    assertThat(sync(cursor, copy)).isNotEmpty();
    assertThat(copy).isEmpty();
  }

  /** Takes every page there is, and gives the cursor for the next time. */
  private String sync(@Nullable String from, Set<String> headlines) throws ApiException {
    @Nullable String cursor = from;
    ChangePage page;
    do {
      page = new SyncApi(client).syncChanges(List.of("article"), null, 2, cursor, null);
      for (Change change : page.getChanges()) {
        assertThat(change.getAction()).isEqualTo(Change.ActionEnum.UPSERT);
        headlines.add(requireNonNull(change.getArticle()).getHeadline());
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
