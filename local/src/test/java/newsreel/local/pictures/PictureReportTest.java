package newsreel.local.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import newsreel.local.pictures.LocalPictures.Progress;
import org.junit.jupiter.api.Test;

final class PictureReportTest {
  private final StringWriter out = new StringWriter();
  private final PictureReport report = new PictureReport(new PrintWriter(out, true), 0);

  private void show(int second, int made, int failed, int waiting) {
    report.show(new Progress(made, failed, waiting), Duration.ofSeconds(second).toNanos());
  }

  @Test
  void whileSomeWaitItSpeaksEveryTenSecondsAndWhenNoneDoesAtOnce() {
    show(1, 0, 0, 20);
    show(9, 4, 0, 16);
    show(10, 5, 1, 14);
    show(12, 18, 2, 0);
    show(30, 18, 2, 0);
    assertThat(out.toString().lines())
        .containsExactly(
            "pictures: 5 made, 1 failed, 14 waiting", "pictures: 18 made, 2 failed, 0 waiting");
  }

  @Test
  void withoutPicturesItIsSilent() {
    show(60, 0, 0, 0);
    assertThat(out.toString()).isEmpty();
  }
}
