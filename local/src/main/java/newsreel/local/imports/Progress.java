package newsreel.local.imports;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an import is. */
public interface Progress {
  void show(ImportRun run);

  /** How often to show it. */
  Duration interval();

  /** Leaves the terminal as it was. */
  void end();

  /** A bar with the time left. */
  static Progress bar(Source source) {
    boolean bytes = source.unit() == Source.Unit.BYTES;
    ProgressBarBuilder builder =
        ProgressBar.builder()
            .setTaskName("import")
            .setInitialMax(source.total())
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setUpdateIntervalMillis(250);
    if (bytes) {
      builder.setUnit(" MB", 1024 * 1024);
    }
    ProgressBar bar = builder.build();
    return new Progress() {
      @Override
      public void show(ImportRun run) {
        bar.stepTo(run.source().done());
        bar.setExtraMessage(ImportReport.counts(run));
      }

      @Override
      public Duration interval() {
        return Duration.ofMillis(250);
      }

      @Override
      public void end() {
        bar.close();
      }
    };
  }

  /** A line a second, for where there is no terminal. */
  static Progress lines(PrintWriter out) {
    return new Progress() {
      @Override
      public void show(ImportRun run) {
        out.println("import: " + ImportReport.line(run));
        out.flush();
      }

      @Override
      public Duration interval() {
        return Duration.ofSeconds(1);
      }

      @Override
      public void end() {}
    };
  }
}
