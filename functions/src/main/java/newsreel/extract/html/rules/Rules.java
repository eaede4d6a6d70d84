package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import newsreel.catalog.Finding;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The places to look for a property, in order. The first value wins; the others are reported if
 * they differ.
 *
 * @param same whether two values mean the same
 * @param shown a value as the evidence shows it
 */
public record Rules<T>(List<Rule<T>> ordered, BiPredicate<T, T> same, Function<T, String> shown) {
  private static final int MAX_OTHERS = 5;
  private static final double AGREEMENT = 0.03;
  private static final double DISAGREEMENT = 0.08;

  public Rules {
    ordered = List.copyOf(ordered);
  }

  /** Returns the winning value; decided once, however many rules ask. */
  public Optional<FoundValue<T>> first(Page page) {
    return page.once(this, () -> first(page, value -> true));
  }

  /**
   * @param fits whether a value may be this page's
   */
  public Optional<FoundValue<T>> first(Page page, Predicate<T> fits) {
    Rule<T> rule = null;
    Candidate<T> chosen = null;
    List<Finding.Other> others = new ArrayList<>();
    double confidence = 0;
    for (Rule<T> next : ordered) {
      if (chosen != null && next.isLastResort()) {
        continue;
      }
      Candidate<T> candidate = first(next.candidates(page), fits);
      if (candidate == null) {
        continue;
      }
      if (rule == null || chosen == null) {
        rule = next;
        chosen = candidate;
        confidence = next.confidence();
      } else if (same.test(chosen.value(), candidate.value())) {
        confidence += AGREEMENT;
      } else {
        confidence -= DISAGREEMENT;
        if (others.size() < MAX_OTHERS) {
          others.add(
              new Finding.Other(next.source(), candidate.at(), shown.apply(candidate.value())));
        }
      }
    }
    if (rule == null || chosen == null) {
      return Optional.empty();
    }
    double sure = Math.round(Math.clamp(confidence, 0.1, 0.99) * 100) / 100.0;
    return Optional.of(
        new FoundValue<>(
            chosen.value(), new Finding(rule.source(), chosen.at(), sure, chosen.note(), others)));
  }

  private static <T> @Nullable Candidate<T> first(List<Candidate<T>> found, Predicate<T> fits) {
    for (Candidate<T> candidate : found) {
      if (fits.test(candidate.value())) {
        return candidate;
      }
    }
    return null;
  }
}
