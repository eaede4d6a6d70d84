package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.fetch.Destination;
import newsreel.fetch.PageSite;
import newsreel.lambda.Api.Answer;
import newsreel.pictures.PictureTask;
import newsreel.pictures.SiteImages;
import newsreel.renditions.TestImages;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pictures from a site that behaves in every way to the readers of the API. */
@SuppressWarnings("NullAway.Init") // the site is there before each test
final class PicturesTest {
  private static final byte[] PHOTO = TestImages.jpeg(TestImages.photo(1_000, 600), false);

  @TempDir static Path folder;
  private static PageSite site;

  @RegisterExtension final Api api = new Api();
  private PictureDesk desk;

  @BeforeAll
  static void open() throws Exception {
    site = new PageSite(folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  @BeforeEach
  void wire() {
    site.on("/robots.txt", "HTTP/1.1 404 Not Found\nContent-Length: 0", "");
    desk = new PictureDesk(api, images(Duration.ofSeconds(20)));
  }

  /** As deployed, but that loopback is where connections may go. */
  private SiteImages images(Duration deadline) {
    return images(deadline, (address, port) -> address.isLoopbackAddress(), "*");
  }

  private SiteImages images(Duration deadline, Destination destination, String hosts) {
    Map<String, String> environment = new HashMap<>(api.wiring().environment());
    environment.put("ALLOWED_PICTURE_HOSTS", hosts);
    return new Wiring(api.dynamo.client(), environment, api.clock)
        .pictures()
        .site(site.trusting(), destination, deadline);
  }

  private static String serve(String path, byte[] file, String... headers) {
    site.on(
        path,
        out -> {
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: "
                      + file.length
                      + "\r\n"
                      + Arrays.stream(headers).map(h -> h + "\r\n").collect(Collectors.joining())
                      + "\r\n")
                  .getBytes(UTF_8));
          out.write(file);
        });
    return site.url(path);
  }

  private String store(String headline, String... images) {
    String list =
        Arrays.stream(images).map("{\"url\": \"%s\"}"::formatted).collect(Collectors.joining(", "));
    Answer answer =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"%s\", \"images\": [%s]}".formatted(headline, list));
    assertThat(answer.status()).isIn(200, 201);
    return answer.json().path("id").asString();
  }

  private JsonNode image(String article) {
    return api.get("/v1/articles/" + article).json().at("/images/0");
  }

  private static String query(String url) {
    return "/v1/pictures?url=" + URLEncoder.encode(url, UTF_8);
  }

  private JsonNode state(String url) {
    return api.get(query(url)).json();
  }

  private static long requests(String path) {
    return site.received().stream().filter(r -> r.path().equals(path)).count();
  }

  @Nested
  class Kept {
    @Test
    void anImageOfAnArticleIsFetchedScaledAndPlaced() {
      String url = serve("/harbour.jpg", PHOTO);
      String article = store("Harbour opens", url);
      assertThat(image(article).has("picture")).isFalse();
      desk.settle();

      JsonNode picture = image(article).path("picture");
      assertThat(picture.path("width").asInt()).isEqualTo(1_000);
      assertThat(picture.path("height").asInt()).isEqualTo(600);
      assertThat(picture.path("widths").toString()).isEqualTo("[320,640,1000]");
      assertThat(picture.path("src").asString()).endsWith("/1000.jpg");
      assertThat(state(url).path("state").asString()).isEqualTo("kept");
      assertThat(api.get("/v1/articles").json().at("/articles/0/image/picture")).isEqualTo(picture);
    }

    @Test
    void thePictureIsAChangeToThoseWhoSync() {
      String article = store("Harbour opens", serve("/sync.jpg", PHOTO));
      api.propagate();
      JsonNode first = api.get("/v1/changes").json();
      String cursor = first.path("cursor").asString();
      desk.settle();
      JsonNode next = api.get("/v1/changes?cursor=" + URLEncoder.encode(cursor, UTF_8)).json();
      assertThat(next.path("changes")).hasSize(1);
      assertThat(next.toString()).contains(article, "blurhash");
    }

    @Test
    void aThumbnailAppearsInTheVideoItsCardAndTheSearch() {
      String url = serve("/still.jpg", PHOTO);
      String json =
          """
          {"headline": "Harbour opens", "videos": [{"title": "First ship",
            "contentUrl": "https://video.example.org/ship.mp4", "thumbnail": {"url": "%s"}}]}
          """
              .formatted(url);
      String article =
          api.send("POST", "/v1/articles", "application/json", json).json().path("id").asString();
      desk.settle();
      JsonNode card = api.get("/v1/articles/" + article).json().at("/videos/0");
      assertThat(card.at("/thumbnail/picture/width").asInt()).isEqualTo(1_000);
      assertThat(api.get("/v1/videos").json().at("/videos/0/thumbnail/picture").isMissingNode())
          .isFalse();
      assertThat(
              api.get("/v1/search?q=ship").json().at("/results/0/thumbnail/picture/id").asString())
          .isEqualTo(card.at("/thumbnail/picture/id").asString());
    }

    @Test
    void theSamePictureUnderTenAddressesIsKeptOnce() {
      String[] urls =
          IntStream.range(0, 10)
              .mapToObj(i -> serve("/copy-" + i + ".jpg", PHOTO))
              .toArray(String[]::new);
      String article = store("Ten copies", urls);
      desk.settle();
      JsonNode images = api.get("/v1/articles/" + article).json().path("images");
      assertThat(images)
          .hasSize(10)
          .extracting(i -> i.at("/picture/id").asString())
          .containsOnly(images.at("/0/picture/id").asString());
      assertThat(desk.files.all()).hasSize(4); // three widths and a JPEG
    }

    @Test
    void wordsOfTheFileFillWhatThePageLeftOutAndTheEvidenceSaysSo() {
      String url =
          serve("/words.jpg", TestImages.withIptc(PHOTO, 120, "The first ship", 110, "EFE"));
      String article = store("Harbour opens", url);
      desk.settle();
      JsonNode read = api.get("/v1/articles/" + article + "?include=evidence").json();
      assertThat(read.at("/images/0/caption").asString()).isEqualTo("The first ship");
      assertThat(read.at("/images/0/credit").asString()).isEqualTo("EFE");
      assertThat(read.path("evidence").path("images[0].caption").path("source").asString())
          .isEqualTo("iptc");
    }

    @Test
    void aPictureStaysWithItsImageWhenThePageIsStoredAgainOtherwise() {
      String url = serve("/stays.jpg", PHOTO);
      String article = store("Harbour opens", url);
      desk.settle();
      JsonNode before = image(article);
      String again =
          api.send(
                  "PUT",
                  "/v1/articles/" + article,
                  "application/json",
                  "{\"headline\": \"Harbour is open\", \"images\": [{\"url\": \"%s\"}]}"
                      .formatted(url))
              .text();
      assertThat(again).contains(before.at("/picture/id").asString());
    }

    @Test
    void aRedirectLeadsToThePicture() {
      String target = serve("/target.jpg", PHOTO);
      site.on("/moved.jpg", "HTTP/1.1 302 Found\nLocation: " + target, "");
      String article = store("Harbour opens", site.url("/moved.jpg"));
      desk.settle();
      assertThat(image(article).at("/picture/width").asInt()).isEqualTo(1_000);
    }
  }

  @Nested
  class AskedAgain {
    @Test
    void onlyAfterItsTimeAndWithTheValidators() {
      String url = serve("/fresh.jpg", PHOTO, "ETag: \"v1\"", "Cache-Control: max-age=7200");
      String article = store("Harbour opens", url);
      desk.settle();
      assertThat(requests("/fresh.jpg")).isEqualTo(1);

      edit(article, "Harbour is open");
      desk.settle();
      assertThat(requests("/fresh.jpg")).as("within two hours").isEqualTo(1);

      site.on("/fresh.jpg", "HTTP/1.1 304 Not Modified\nETag: \"v1\"", "");
      api.clock.advance(Duration.ofHours(3));
      edit(article, "Harbour stays open");
      desk.settle();
      assertThat(requests("/fresh.jpg")).isEqualTo(2);
      assertThat(site.received().getLast().headers()).containsEntry("if-none-match", "\"v1\"");
      assertThat(image(article).has("picture")).isTrue();
    }

    @Test
    void anotherPictureTakesThePlaceOfTheOldOneWhichGoesAfter30Days() {
      String url = serve("/other.jpg", PHOTO);
      String article = store("Harbour opens", url);
      desk.settle();
      String before = image(article).at("/picture/id").asString();
      serve("/other.jpg", TestImages.jpeg(800, 600));
      api.clock.advance(Duration.ofDays(2));
      edit(article, "Harbour is open");
      desk.settle();
      assertThat(image(article).at("/picture/width").asInt()).isEqualTo(800);
      assertThat(api.get("/pictures/" + before + "/320.webp").status()).isEqualTo(200);
      api.clock.advance(Duration.ofDays(31));
      new PropagatedWake(before).run();
      assertThat(api.get("/pictures/" + before + "/320.webp").status()).isEqualTo(404);
    }

    private void edit(String article, String headline) {
      Answer answer =
          api.send(
              "PATCH",
              "/v1/articles/" + article,
              "application/merge-patch+json",
              "{\"headline\": \"%s\"}".formatted(headline));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
  }

  /** What DynamoDB does when a wake expires. */
  private final class PropagatedWake {
    private final String picture;

    PropagatedWake(String picture) {
      this.picture = picture;
    }

    void run() {
      Wiring wiring = desk.wiring();
      wiring.pictures().place().pictureChanged(new newsreel.catalog.PictureId(picture));
      desk.settle();
    }
  }

  @Nested
  class Refused {
    private void refuses(String url, String reason) {
      String article = store("Harbour opens", url);
      desk.settle();
      assertThat(state(url).path("state").asString()).isEqualTo("failed");
      assertThat(state(url).path("reason").asString()).contains(reason);
      assertThat(image(article).path("url").asString()).isEqualTo(url);
      assertThat(image(article).has("picture")).isFalse();
      assertThat(desk.files.all()).isEmpty();
    }

    @Test
    void aBombOf30000By30000() throws IOException {
      refuses(serve("/bomb.png", TestImages.bomb(30_000, 30_000)), "30,000 x 30,000 pixels");
    }

    @Test
    void aFileThatBreaksOff() {
      byte[] part = Arrays.copyOf(PHOTO, PHOTO.length / 2);
      refuses(serve("/part.jpg", part), "damaged or broken off");
    }

    @Test
    void anHtmlPageThatIsCalledJpg() {
      refuses(serve("/page.jpg", "<!doctype html><html></html>".getBytes(UTF_8)), "an HTML page");
    }

    @Test
    void aSvgDrawing() {
      refuses(
          serve("/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)), "SVG");
    }

    @Test
    void aSlowSiteAfterFiveAttempts() throws InterruptedException {
      CountDownLatch never = new CountDownLatch(1);
      site.on(
          "/slow.jpg",
          out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(UTF_8));
            out.flush();
            never.await();
          });
      desk = new PictureDesk(api, images(Duration.ofMillis(300)));
      refuses(site.url("/slow.jpg"), "did not answer in whole");
      assertThat(requests("/slow.jpg")).isEqualTo(PicturesFunction.LAST_ATTEMPT);
      never.countDown();
    }

    @Test
    void aRedirectToAPrivateAddress() {
      site.on(
          "/inside.jpg",
          "HTTP/1.1 302 Found\nLocation: https://169.254.169.254/latest/meta-data",
          "");
      refuses(site.url("/inside.jpg"), "not of the public web");
    }

    @Test
    void aSiteOnAPrivateAddress() {
      desk = new PictureDesk(api, images(Duration.ofSeconds(5), Destination.PUBLIC, "*"));
      refuses(serve("/private.jpg", PHOTO), "not of the public web");
    }

    @Test
    void aHostThatTheDeploymentDoesNotAllow() {
      desk =
          new PictureDesk(
              api,
              images(
                  Duration.ofSeconds(5),
                  (address, port) -> address.isLoopbackAddress(),
                  "images.example.com"));
      refuses(serve("/host.jpg", PHOTO), "AllowedPictureHosts");
    }

    @Test
    void aPlainHttpAddress() {
      refuses("http://site.page.test/plain.jpg", "over https alone");
    }

    @Test
    void whatRobotsTxtDisallows() {
      site.on(
          "/robots.txt",
          "HTTP/1.1 200 OK\nContent-Type: text/plain",
          "User-agent: *\nDisallow: /closed/\n");
      refuses(serve("/closed/a.jpg", PHOTO), "robots.txt");
      assertThat(requests("/closed/a.jpg")).isZero();
    }

    @Test
    void whatNobodyIsToKeep() {
      refuses(serve("/no-store.jpg", PHOTO, "Cache-Control: no-store"), "no-store");
    }

    @Test
    void whatIsGone() {
      site.on("/gone.jpg", "HTTP/1.1 410 Gone\nContent-Length: 0", "");
      refuses(site.url("/gone.jpg"), "status 410");
    }
  }

  @Nested
  class Sent {
    @Test
    void bytesStandForWhatIsAtTheAddressWhichIsNotAsked() {
      String url = serve("/sent.jpg", TestImages.jpeg(100, 100));
      Answer answer = api.call("PUT", query(url), Map.of("content-type", "image/jpeg"), PHOTO);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().at("/picture/width").asInt()).isEqualTo(1_000);
      String article = store("Harbour opens", url);
      desk.settle();
      assertThat(image(article).at("/picture/width").asInt()).isEqualTo(1_000);
      assertThat(requests("/sent.jpg")).isZero();
    }

    @Test
    void whatIsNoPictureIsRefusedWithTheReason() {
      Answer answer =
          api.call(
              "PUT",
              query("https://images.example.org/logo.svg"),
              Map.of("content-type", "image/jpeg"),
              "<svg/>".getBytes(UTF_8));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("detail").asString()).contains("SVG");
    }

    @Test
    void theAddressIsAskedFor() {
      assertThat(
              api.call("PUT", "/v1/pictures", Map.of("content-type", "image/jpeg"), PHOTO).status())
          .isEqualTo(400);
    }
  }

  @Nested
  class Served {
    private String picture() {
      String article = store("Harbour opens", serve("/served.jpg", PHOTO));
      desk.settle();
      return "/pictures/" + image(article).at("/picture/id").asString();
    }

    @Test
    void forAYearWithItsTypeAndATag() {
      Answer webp = api.get(picture() + "/640.webp");
      assertThat(webp.status()).isEqualTo(200);
      assertThat(webp.header("content-type")).isEqualTo("image/webp");
      assertThat(webp.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
      assertThat(new String(webp.body(), 8, 4, UTF_8)).isEqualTo("WEBP");
      Answer jpeg = api.get(picture() + "/1000.jpg");
      assertThat(jpeg.header("content-type")).isEqualTo("image/jpeg");
      Answer again = api.get(picture() + "/640.webp", "if-none-match", webp.header("etag"));
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }

    @Test
    void aWidthThatWasNotMadeByTheAddressOfTheNextWiderOne() {
      String picture = picture();
      Answer answer = api.get(picture + "/500.webp");
      assertThat(answer.status()).isEqualTo(301);
      assertThat(answer.header("location")).isEqualTo(Api.BASE_URL + picture + "/640.webp");
      assertThat(api.get(picture + "/1920.webp").header("location")).endsWith("/1000.webp");
      assertThat(api.get(picture + "/1280.jpg").header("location")).endsWith("/1000.jpg");
    }

    @Test
    void nothingElse() {
      for (String path :
          List.of(
              "/pictures/unknown/640.webp",
              "/pictures/00000000000000000000000000000000/640.webp",
              "/pictures/00000000000000000000000000000000/original.png")) {
        assertThat(api.get(path).status()).as(path).isEqualTo(404);
      }
    }
  }

  @Nested
  class Deleted {
    @Test
    void forGoodUnderEveryAddressAndNotFetchedAgain() {
      String url = serve("/law.jpg", PHOTO);
      String other = serve("/law-too.jpg", PHOTO);
      String article = store("Harbour opens", url, other);
      desk.settle();
      String id = image(article).at("/picture/id").asString();
      assertThat(
              api.call("DELETE", query(url) + "&reason=Court+order", Map.of(), new byte[0])
                  .json()
                  .path("reason")
                  .asString())
          .isEqualTo("Court order");
      desk.settle();
      JsonNode images = api.get("/v1/articles/" + article).json().path("images");
      assertThat(images).hasSize(2).allSatisfy(i -> assertThat(i.has("picture")).isFalse());
      assertThat(desk.files.all()).isEmpty();
      assertThat(api.get("/pictures/" + id + "/320.webp").status()).isEqualTo(404);

      api.clock.advance(Duration.ofDays(40));
      store("Another page", url, serve("/law-again.jpg", PHOTO));
      desk.settle();
      assertThat(desk.files.all()).isEmpty();
      assertThat(state(site.url("/law-again.jpg")).path("state").asString()).isEqualTo("blocked");
      assertThat(api.call("PUT", query(url), Map.of("content-type", "image/jpeg"), PHOTO).status())
          .isEqualTo(422);
    }

    @Test
    void thirtyDaysAfterNothingNamesItAnyMore() {
      String url = serve("/unnamed.jpg", PHOTO);
      String article = store("Harbour opens", url);
      desk.settle();
      api.send(
          "PATCH", "/v1/articles/" + article, "application/merge-patch+json", "{\"images\": []}");
      desk.settle();
      wake(url);
      assertThat(desk.files.all()).isNotEmpty();
      api.clock.advance(Duration.ofDays(30).plusMinutes(1));
      wake(url);
      assertThat(desk.files.all()).isEmpty();
      assertThat(api.get(query(url)).status()).isEqualTo(404);
    }

    @Test
    void notWhereSomethingNamesItAgainInTime() {
      String url = serve("/named-again.jpg", PHOTO);
      String article = store("Harbour opens", url);
      desk.settle();
      api.send(
          "PATCH", "/v1/articles/" + article, "application/merge-patch+json", "{\"images\": []}");
      desk.settle();
      store("Another page", url);
      desk.settle();
      api.clock.advance(Duration.ofDays(31));
      wake(url);
      assertThat(desk.files.all()).isNotEmpty();
    }

    /** What follows when DynamoDB deletes what expired. */
    private void wake(String url) {
      Wiring wiring = desk.wiring();
      Optional<WebUrl> address = WebUrl.parse(url);
      assertThat(wiring.pictures().images().at(address.orElseThrow())).isPresent();
      wiring
          .pictures()
          .place()
          .imageChanged(newsreel.values.Sha256.hex(address.orElseThrow().value(), 32));
      desk.settle();
    }
  }

  @Nested
  class Faults {
    @Test
    void aFunctionKilledAtEachStepLeavesNothingUndoneAndNothingTwice() {
      String url = serve("/killed.jpg", PHOTO);
      String article = store("Harbour opens", url);
      api.propagate();
      int[] step = {0};
      int writes = 4;
      for (int kill = 0; kill < writes; kill++) {
        int at = kill;
        step[0] = 0;
        PictureDesk faulty =
            new PictureDesk(api, images(Duration.ofSeconds(20)), files -> killing(files, step, at));
        faulty.deliver(null);
        assertThat(image(article).has("picture")).isFalse();
        WebUrl address = WebUrl.parse(url).orElseThrow();
        faulty
            .wiring()
            .pictureStores()
            .orElseThrow()
            .tasks()
            .send(List.of(new PictureTask.Fetch(address)));
        faulty.deliver(null);
      }
      desk.settle();
      assertThat(image(article).has("picture")).isTrue();
      assertThat(desk.files.all()).hasSize(4);
    }

    private newsreel.pictures.PictureFiles killing(
        newsreel.pictures.PictureFiles files, int[] step, int at) {
      return new newsreel.pictures.PictureFiles() {
        @Override
        public Optional<byte[]> read(newsreel.catalog.PictureId id, String file) {
          return files.read(id, file);
        }

        @Override
        public void write(newsreel.catalog.PictureId id, String file, byte[] content) {
          if (step[0]++ == at) {
            throw new PictureDesk.Killed();
          }
          files.write(id, file, content);
        }

        @Override
        public void delete(newsreel.catalog.PictureId id) {
          files.delete(id);
        }
      };
    }
  }

  @Test
  void aListOfTwentyWithPicturesHasLessThanEightKilobytesGzipped() throws IOException {
    for (int i = 0; i < 20; i++) {
      byte[] file = TestImages.jpeg(TestImages.photo(700 + i, 400), false);
      String json =
          """
          {"headline": "Harbour reopens after the longest winter in %d years",
           "description": "The port took its first ship since December; ice was %d cm thick.",
           "topic": {"name": "Shipping"}, "publishedAt": "2026-05-2%dT08:30:00Z",
           "images": [{"url": "%s", "caption": "The ship enters the harbour on day %d.",
             "credit": "Example Pictures"}],
           "videos": [{"title": "First ship since December, part %d", "duration": "PT2M%dS",
             "contentUrl": "https://video.example.org/ship-%d.mp4", "thumbnail": {"url": "%s"}}]}
          """
              .formatted(
                  i,
                  i,
                  i % 10,
                  serve("/list-%d.jpg".formatted(i), file),
                  i,
                  i,
                  i + 10,
                  i,
                  serve("/still-%d.jpg".formatted(i), TestImages.jpeg(600 + i, 300)));
      assertThat(api.send("POST", "/v1/articles", "application/json", json).status())
          .isEqualTo(201);
    }
    desk.settle();
    Answer list = api.get("/v1/articles", "accept-encoding", "gzip");
    JsonNode articles = Api.JSON.readTree(list.plain()).path("articles");
    assertThat(articles).hasSize(20).allSatisfy(a -> assertThat(a.toString()).contains("blurhash"));
    assertThat(list.body().length).isLessThan(8 * 1024);
    System.out.println("twenty with pictures: " + list.body().length);
  }
}
