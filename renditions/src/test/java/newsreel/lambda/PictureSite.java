package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import newsreel.catalog.PictureId;
import newsreel.fetch.Destination;
import newsreel.fetch.PageSite;
import newsreel.lambda.Api.Answer;
import newsreel.pictures.SiteImages;
import newsreel.renditions.TestImages;
import newsreel.values.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** A site that serves images as a test says, and the API whose articles name them. */
final class PictureSite implements BeforeEachCallback, AfterEachCallback {
  static final byte[] PHOTO = TestImages.jpeg(TestImages.photo(1_000, 600), false);
  static final Duration PATIENT = Duration.ofSeconds(20);

  final Api api = new Api();
  private @Nullable PictureDesk desk;
  private @Nullable PageSite site;

  /** The site for all tests of a run: a key takes a second to make. */
  private record Shared(PageSite site, Path folder) implements AutoCloseable {
    static Shared open() {
      try {
        Path folder = Files.createTempDirectory("site");
        return new Shared(new PageSite(folder), folder);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      try {
        site.close();
        Files.deleteIfExists(folder.resolve("site.p12"));
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    api.beforeEach(context);
    site =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(PictureSite.class))
            .getOrComputeIfAbsent(Shared.class, key -> Shared.open(), Shared.class)
            .site;
    on("/robots.txt", "HTTP/1.1 404 Not Found\nContent-Length: 0", "");
    use(images(PATIENT));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    api.afterEach(context);
  }

  PictureDesk desk() {
    return Objects.requireNonNull(desk);
  }

  private PageSite site() {
    return Objects.requireNonNull(site);
  }

  /** Fetches in this way from now on. */
  void use(SiteImages images) {
    desk = new PictureDesk(api, images);
  }

  /** As deployed, but that loopback is where connections may go. */
  SiteImages images(Duration deadline) {
    return images(deadline, (address, port) -> address.isLoopbackAddress(), "*");
  }

  SiteImages images(Duration deadline, Destination destination, String hosts) {
    Map<String, String> environment = new HashMap<>(api.wiring().environment());
    environment.put("ALLOWED_PICTURE_HOSTS", hosts);
    return new Wiring(api.dynamo.client(), environment, api.clock)
        .pictures()
        .site(site().trusting(), destination, deadline);
  }

  void on(String path, PageSite.Answer answer) {
    site().on(path, answer);
  }

  void on(String path, String head, String body) {
    site().on(path, head, body);
  }

  String url(String path) {
    return site().url(path);
  }

  /** Serves the file, and returns its address. */
  String serve(String path, byte[] file, String... headers) {
    on(
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
    return url(path);
  }

  long requests(String path) {
    return site().received().stream().filter(r -> r.path().equals(path)).count();
  }

  Map<String, String> lastHeaders() {
    return site().received().getLast().headers();
  }

  /** Stores an article with these images, and returns its id. */
  String store(String headline, String... images) {
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

  void edit(String article, String patch) {
    Answer answer =
        api.send("PATCH", "/v1/articles/" + article, "application/merge-patch+json", patch);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  JsonNode image(String article) {
    return api.get("/v1/articles/" + article).json().at("/images/0");
  }

  static String query(String url) {
    return "/v1/pictures?url=" + URLEncoder.encode(url, UTF_8);
  }

  JsonNode state(String url) {
    return api.get(query(url)).json();
  }

  Answer send(String url, byte[] file) {
    return api.call("PUT", query(url), Map.of("content-type", "image/jpeg"), file);
  }

  /** What follows when DynamoDB deletes an image's wake that expired. */
  void wakeImage(String url) {
    desk().wiring().pictures().place().imageChanged(Sha256.hex(url, 32));
    desk().settle();
  }

  void wakePicture(String id) {
    desk().wiring().pictures().place().pictureChanged(new PictureId(id));
    desk().settle();
  }
}
