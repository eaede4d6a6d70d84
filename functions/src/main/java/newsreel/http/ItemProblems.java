package newsreel.http;

import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.ports.PublicCatalog.Shown;

/** Turns what the gate shows into the item, or into the problem that the public gets instead. */
public final class ItemProblems {
  private ItemProblems() {}

  /** Returns the route's {@code {id}}. A text that cannot be an id is treated as an unknown one. */
  public static <T> Optional<T> idOr404(Request request, Function<String, T> type) {
    try {
      return Optional.of(type.apply(request.pathParameter("id")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * @param kind the word for the item in a sentence: {@code article}
   * @param path the path of the kind's items, ending in a slash
   */
  public static <T> Shown.Item<T> itemOrProblem(Shown<T> shown, String kind, String path) {
    if (shown instanceof Shown.Item<T> item) {
      return item;
    }
    throw (shown instanceof Shown.Gone<T>(Withdrawal withdrawal)
            ? gone(withdrawal, kind, path)
            : missing(kind))
        .asException();
  }

  public static Problem missing(String kind) {
    return Problem.of(404, "There is no " + kind + " with this id.");
  }

  private static Problem gone(Withdrawal withdrawal, String kind, String path) {
    Problem problem =
        Problem.typed(
                410,
                "withdrawn",
                "Withdrawn",
                withdrawal.reason() == null
                    ? "The publisher has withdrawn this " + kind + "."
                    : withdrawal.reason())
            .with("withdrawnAt", withdrawal.at().toString());
    String replacedBy = withdrawal.replacedBy();
    return replacedBy == null
        ? problem
        : problem.with("replacedBy", replacedBy).with("replacement", path + replacedBy);
  }
}
