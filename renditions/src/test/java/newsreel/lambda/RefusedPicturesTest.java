package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import newsreel.fetch.Destination;
import newsreel.renditions.TestImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Images that no picture is kept of, each with its reason. */
final class RefusedPicturesTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  private void refuses(String url, String reason) {
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    assertThat(site.state(url).path("state").asString()).isEqualTo("failed");
    assertThat(site.state(url).path("reason").asString()).contains(reason);
    assertThat(site.image(article).path("url").asString()).isEqualTo(url);
    assertThat(site.image(article).has("picture")).isFalse();
    assertThat(site.desk().files.all()).isEmpty();
  }

  @Test
  void aBombOf30000By30000() throws IOException {
    refuses(site.serve("/bomb.png", TestImages.bomb(30_000, 30_000)), "30,000 x 30,000 pixels");
  }

  @Test
  void aFileThatBreaksOff() {
    byte[] part = Arrays.copyOf(PictureSite.PHOTO, PictureSite.PHOTO.length / 2);
    refuses(site.serve("/part.jpg", part), "damaged or broken off");
  }

  @Test
  void anHtmlPageThatIsCalledJpg() {
    refuses(
        site.serve("/page.jpg", "<!doctype html><html></html>".getBytes(UTF_8)), "an HTML page");
  }

  @Test
  void aSvgDrawing() {
    refuses(
        site.serve("/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)),
        "SVG");
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
    site.use(site.images(Duration.ofMillis(300)));
    refuses(site.url("/slow.jpg"), "did not send its whole answer");
    assertThat(site.requests("/slow.jpg")).isEqualTo(PicturesFunction.LAST_ATTEMPT);
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
    site.use(site.images(Duration.ofSeconds(5), Destination.PUBLIC, "*"));
    refuses(site.serve("/private.jpg", PictureSite.PHOTO), "not of the public web");
  }

  @Test
  void aHostThatTheDeploymentDoesNotAllow() {
    site.use(
        site.images(
            Duration.ofSeconds(5),
            (address, port) -> address.isLoopbackAddress(),
            "images.example.com"));
    refuses(site.serve("/host.jpg", PictureSite.PHOTO), "AllowedPictureHosts");
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
    refuses(site.serve("/closed/a.jpg", PictureSite.PHOTO), "robots.txt");
    assertThat(site.requests("/closed/a.jpg")).isZero();
  }

  @Test
  void whatNobodyIsToKeep() {
    refuses(site.serve("/no-store.jpg", PictureSite.PHOTO, "Cache-Control: no-store"), "no-store");
  }

  @Test
  void whatIsGone() {
    site.on("/gone.jpg", "HTTP/1.1 410 Gone\nContent-Length: 0", "");
    refuses(site.url("/gone.jpg"), "status 410");
  }
}
