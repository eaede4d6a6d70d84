package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import newsreel.fetch.Destination;
import newsreel.fetch.PageSite;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import newsreel.ingest.http.ArticleWriteRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Pages stored by their address, from a site that behaves in every way. */
@SuppressWarnings("NullAway.Init") // the site is there before each test
final class FetchingTest {
  private static final String HTML = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";
  private static final String PAGE =
      "<!doctype html><title>x</title><article><h1>Harbour reopens after winter</h1>"
          + "<p>The first ship since December came in on Sunday morning.</p></article>";
  private static final int MIB = 1024 * 1024;

  /** This machine alone, which no deployment allows. */
  private static final Destination LOOPBACK = (address, port) -> address.isLoopbackAddress();

  @TempDir static Path folder;
  private static PageSite site;

  @RegisterExtension final Api api = new Api();

  @BeforeAll
  static void open() throws Exception {
    site = new PageSite(folder);
  }

  @AfterAll
  static void close() throws Exception {
    site.close();
  }

  private Router router(
      String hosts, SSLSocketFactory tls, Destination destination, Duration time) {
    Wiring wiring =
        new Wiring(
            api.dynamo.client(),
            Map.of("TABLE_NAME", api.dynamo.tableName(), "ALLOWED_PAGE_HOSTS", hosts),
            api.clock);
    return new Router(
        new ArticleWriteRoutes(
                wiring.storePage(),
                wiring.storeByAddress(tls, destination, time),
                wiring.editArticle(),
                wiring.textExtractor(),
                wiring.htmlExtractor(),
                wiring.clock())
            .routes());
  }

  private Response fetch(String url, Duration time) {
    return post(
        router("*.page.test", site.trusting(), LOOPBACK, time),
        "application/json",
        "{\"url\": \"%s\"}".formatted(url),
        Map.of());
  }

  private Response fetch(String url) {
    return fetch(url, Duration.ofSeconds(20));
  }

  private static Response post(Router router, String type, String body, Map<String, String> query) {
    return router.route(
        new Request(
            "POST /v1/articles",
            Map.of(),
            query,
            Map.of("content-type", type),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            null,
            Api.BASE_URL));
  }

  private static JsonNode json(Response response) {
    return Api.JSON.readTree(response.body());
  }

  private static void refused(Response response, int status, String saying) {
    assertThat(response.status()).as(json(response).toString()).isEqualTo(status);
    assertThat(json(response).at("/detail").asString()).contains(saying);
  }

  @Test
  void aPageIsFetchedStoredAndNotFetchedAgainWhileItIsTheSame() {
    site.on(
        "/page",
        out -> {
          boolean known = "\"v1\"".equals(site.received().getLast().headers().get("if-none-match"));
          String head = known ? "HTTP/1.1 304 Not Modified" : HTML + "\nETag: \"v1\"";
          out.write(
              (head.replace("\n", "\r\n") + "\r\n\r\n" + (known ? "" : PAGE))
                  .getBytes(StandardCharsets.UTF_8));
        });

    Response created = fetch(site.url("/page"));
    assertThat(created.status()).as(json(created).toString()).isEqualTo(201);
    assertThat(json(created).at("/headline").asString()).isEqualTo("Harbour reopens after winter");
    Response same = fetch(site.url("/page"));
    assertThat(same.status()).isEqualTo(200);
    assertThat(json(same)).isEqualTo(json(created));
    assertThat(site.received().getLast().headers()).containsEntry("if-none-match", "\"v1\"");

    Response forced =
        post(
            router("site.page.test", site.trusting(), LOOPBACK, Duration.ofSeconds(20)),
            "text/uri-list",
            "# the page\r\n" + site.url("/page") + "\r\n",
            Map.of("force", ""));
    assertThat(forced.status()).isEqualTo(200);
    assertThat(site.received().getLast().headers()).doesNotContainKey("if-none-match");
  }

  @Test
  void aRedirectIsFollowed() {
    site.on("/moved", "HTTP/1.1 301 Moved\nLocation: /there\nContent-Length: 0", "");
    site.on("/there", HTML + "\nTransfer-Encoding: chunked", chunked(PAGE));
    assertThat(fetch(site.url("/moved")).status()).isEqualTo(201);
  }

  private static String chunked(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://elsewhere.test/            | 422 | AllowedPageHosts",
        "http://site.page.test/             | 422 | over https alone",
        "https://metadata.page.test/latest  | 422 | not of the public web",
        "https://inside.page.test/          | 422 | not of the public web",
        "https://none.page.test/            | 502 | does not resolve",
      })
  void whereNoPageIsFetchedFromIsNeverAskedNorByARedirect(String url, int status, String saying) {
    refused(fetch(url), status, saying);
    site.on("/away", "HTTP/1.1 302 Found\nContent-Length: 0\nLocation: " + url, "");
    refused(fetch(site.url("/away")), status, saying);
  }

  @Test
  void aDeploymentFetchesFromPublicAddressesAlone() {
    Router deployed =
        router("*.page.test", site.trusting(), Destination.PUBLIC, Duration.ofSeconds(20));
    String body = "{\"url\": \"%s\"}".formatted(site.url("/page"));
    refused(post(deployed, "application/json", body, Map.of()), 422, "not of the public web");
  }

  @Test
  void withoutAllowedHostsNothingIsFetched() {
    Router off = router("", site.trusting(), LOOPBACK, Duration.ofSeconds(20));
    refused(
        post(off, "application/json", "{\"url\": \"https://a.test/\"}", Map.of()),
        422,
        "AllowedPageHosts names no host");
  }

  @Test
  void redirectsInACircleEnd() {
    site.on("/loop", "HTTP/1.1 302 Found\nLocation: /loop\nContent-Length: 0", "");
    refused(fetch(site.url("/loop")), 502, "redirects more than 5 times");
  }

  @Test
  void aSiteThatSaysNothingOrNextToNothingIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    site.on("/stall", out -> never.await());
    site.on(
        "/drip",
        out -> {
          out.write((HTML + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(20); // as a slow line
          }
        });
    refused(fetch(site.url("/stall"), Duration.ofSeconds(1)), 504, "within 1 second");
    refused(fetch(site.url("/drip"), Duration.ofSeconds(1)), 504, "within 1 second");
  }

  @Test
  void anAnswerThatIsNoPageIsNamed() {
    site.on("/short", HTML + "\nContent-Length: 1000", "too short");
    site.on("/image", "HTTP/1.1 200 OK\nContent-Type: image/png", "x");
    site.on("/untyped", "HTTP/1.1 200 OK\nContent-Length: 1", "x");
    site.on("/gone", "HTTP/1.1 404 Not Found\nContent-Length: 0", "");
    site.on("/nowhere", "HTTP/1.1 302 Found\nContent-Length: 0", "");
    site.on("/brotli", HTML + "\nContent-Encoding: br", "x");
    site.on("/none", out -> {});
    refused(fetch(site.url("/short")), 502, "was lost");
    refused(fetch(site.url("/image")), 502, "image/png");
    refused(fetch(site.url("/untyped")), 502, "does not say of which type");
    refused(fetch(site.url("/gone")), 502, "status 404");
    refused(fetch(site.url("/nowhere")), 502, "redirects to no address");
    refused(fetch(site.url("/brotli")), 502, "content coding br");
    refused(fetch(site.url("/none")), 502, "was lost");
  }

  @Test
  void aBodyWithoutEndIsNotReadToItsEnd() throws Exception {
    site.on("/announced", HTML + "\nContent-Length: 4294967296", "x");
    AtomicLong sent = new AtomicLong();
    CountDownLatch gone = new CountDownLatch(1);
    site.on(
        "/endless",
        out -> {
          try {
            out.write((HTML + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[64 * 1024];
            while (sent.addAndGet(block.length) < 4096L * MIB) {
              out.write(block);
            }
          } finally {
            gone.countDown();
          }
        });
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[MIB]);
      }
    }
    site.on(
        "/bomb",
        out -> {
          out.write(
              (HTML + "\nContent-Encoding: gzip\n\n")
                  .replace("\n", "\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          bomb.writeTo(out);
        });

    refused(fetch(site.url("/announced")), 502, "more than 10,485,760 bytes");
    refused(fetch(site.url("/bomb")), 502, "more than 10,485,760 bytes");
    refused(fetch(site.url("/endless")), 502, "more than 10,485,760 bytes");
    gone.await();
    assertThat(sent).hasValueLessThan(64L * MIB);
  }

  @Test
  void aSiteOfAnUntrustedNameIsNotRead() {
    int before = site.received().size();
    refused(
        fetch(site.url("/page").replace("site.page.test", "untrusted.page.test")),
        502,
        "no certificate that is trusted");
    assertThat(site.received()).hasSize(before);
  }
}
