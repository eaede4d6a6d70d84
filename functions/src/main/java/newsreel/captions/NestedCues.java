package newsreel.captions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/** Finds cues that overlap another without lying inside it (WebVTT, section 4.5.1). */
final class NestedCues {
  private final List<Span> spans = new ArrayList<>();

  private record Span(long start, long end, int line) {}

  void add(long start, long end, int line) {
    spans.add(new Span(start, end, line));
  }

  /**
   * @param astray receives the lines
   */
  void check(IntConsumer astray) {
    Deque<Span> around = new ArrayDeque<>();
    spans.sort(
        Comparator.comparingLong(Span::start)
            .thenComparing(Comparator.comparingLong(Span::end).reversed()));
    for (Span span : spans) {
      while (!around.isEmpty() && around.element().end() <= span.start()) {
        around.pop();
      }
      if (around.isEmpty() || span.end() <= around.element().end()) {
        around.push(span);
      } else {
        astray.accept(span.line());
      }
    }
  }
}
