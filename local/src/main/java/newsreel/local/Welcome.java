package newsreel.local;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** What the server says once it answers. */
final class Welcome {
  private static final int HEADLINE_WIDTH = 60;

  private Welcome() {}

  static void print(PrintWriter out, String url, List<SamplePages.Outcome> outcomes) {
    if (!outcomes.isEmpty()) {
      table(out, outcomes);
    }
    out.printf("Newsreel answers at %s%n", url);
    out.printf("  %s/v1/articles%n", url);
    outcomes.stream()
        .flatMap(
            outcome ->
                outcome instanceof SamplePages.Outcome.Stored s
                    ? Optional.of(s).stream()
                    : Optional.<SamplePages.Outcome.Stored>empty().stream())
        .filter(stored -> stored.firstVideoId().isPresent())
        .findFirst()
        .ifPresent(
            stored -> {
              out.printf("  %s/v1/articles/%s%n", url, stored.id());
              out.printf("  %s/v1/videos/%s%n", url, stored.firstVideoId().orElseThrow());
            });
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  private static void table(PrintWriter out, List<SamplePages.Outcome> outcomes) {
    out.println("Stored the sample pages:");
    for (SamplePages.Outcome outcome : outcomes) {
      switch (outcome) {
        case SamplePages.Outcome.Stored stored -> {
          out.printf("  %s%n    %s%n", shortened(stored.headline()), stored.id());
          stored.videos().forEach(video -> out.printf("    video: %s%n", shortened(video)));
        }
        case SamplePages.Outcome.Refused refused ->
            out.printf("  %s was refused: %s%n", refused.file(), refused.reason());
      }
    }
    out.println();
  }

  private static String shortened(String text) {
    return text.length() <= HEADLINE_WIDTH ? text : text.substring(0, HEADLINE_WIDTH - 1) + "…";
  }
}
