package newsreel.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.json.FieldSelection;
import newsreel.values.FieldError;
import newsreel.values.Rfc3339;
import newsreel.values.WebUrl;

/** Parses a request's query parameters. An invalid one ends in a 400 that names it. */
public final class Parameters {
  public static final int MAX_LIMIT = 100;
  public static final int DEFAULT_LIMIT = 20;
  private static final int MAX_IDS = 100;
  private static final int MAX_FIELDS = 100;
  private static final String JSON_PART = "application/json; profile=part";

  private final Request request;

  public Parameters(Request request) {
    this.request = request;
  }

  public int limit() {
    return request
        .queryParameter("limit")
        .map(
            text -> {
              try {
                int limit = Integer.parseInt(text);
                if (limit >= 1 && limit <= MAX_LIMIT) {
                  return limit;
                }
              } catch (NumberFormatException e) {
                // refused below, with every other value that is out of range
              }
              throw bad("limit", "limit is a whole number from 1 to " + MAX_LIMIT);
            })
        .orElse(DEFAULT_LIMIT);
  }

  /** Parses RFC 3339, or a date, which means its first instant in UTC. */
  public Optional<Instant> instant(String name) {
    return request
        .queryParameter(name)
        .map(
            text ->
                Rfc3339.parse(text.length() == 10 ? text + "T00:00:00Z" : text.replace(' ', '+'))
                    .orElseThrow(
                        () ->
                            bad(
                                name,
                                name + " is a time such as 2026-05-25T10:00:00Z, or a date")));
  }

  /**
   * Returns a text for people.
   *
   * @param max the longest allowed, in UTF-16 units
   */
  public Optional<String> text(String name, int max) {
    Optional<String> text = request.queryParameter(name).map(String::strip);
    if (text.filter(t -> t.isEmpty() || t.length() > max).isPresent()) {
      throw bad(name, "%s is a text of at most %,d characters".formatted(name, max));
    }
    return text;
  }

  public Optional<WebUrl> url(String name) {
    return request
        .queryParameter(name)
        .map(
            text ->
                WebUrl.parse(text)
                    .orElseThrow(
                        () ->
                            bad(
                                name,
                                name + " is an absolute http or https URL, percent-encoded")));
  }

  public <T> Optional<T> id(String name, Function<String, T> type) {
    return request.queryParameter(name).map(text -> parseId(name, text, type));
  }

  /** Returns up to 100 comma-separated ids, without repetitions. */
  public <T> Optional<List<T>> ids(Function<String, T> type) {
    return request
        .queryParameter("ids")
        .map(
            text -> {
              List<T> ids =
                  Stream.of(text.split(",", -1))
                      .map(String::strip)
                      .filter(id -> !id.isEmpty())
                      .map(id -> parseId("ids", id, type))
                      .distinct()
                      .toList();
              if (ids.isEmpty() || ids.size() > MAX_IDS) {
                throw bad("ids", "ids names 1 to " + MAX_IDS + " ids, separated by commas");
              }
              return ids;
            });
  }

  /** Returns the names in a comma-separated parameter such as {@code include}. */
  public Set<String> names(String name, Set<String> known) {
    Set<String> names = new LinkedHashSet<>(list(name));
    for (String word : names) {
      if (!known.contains(word)) {
        throw bad(
            name,
            "\"%s\" is unknown; %s takes %s"
                .formatted(printable(word), name, String.join(", ", new TreeSet<>(known))));
      }
    }
    return names;
  }

  /** Returns the {@code fields} that are wanted; empty for all. */
  public Optional<FieldSelection> fields(FieldSelection known) {
    List<String> paths = list("fields");
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    if (paths.size() > MAX_FIELDS) {
      throw bad("fields", "fields names at most " + MAX_FIELDS + " fields");
    }
    known
        .firstUnknown(paths)
        .ifPresent(
            path -> {
              throw bad("fields", "\"" + printable(path) + "\" is no field of this resource");
            });
    return Optional.of(FieldSelection.of(paths));
  }

  /** Marks the answer to {@code fields} as a part, in which nothing is required. */
  public static Function<Request, Response> narrowed(Function<Request, Response> route) {
    return request -> {
      Response response = route.apply(request);
      return response.status() == 200 && !new Parameters(request).list("fields").isEmpty()
          ? response.with("content-type", JSON_PART)
          : response;
    };
  }

  private List<String> list(String name) {
    Optional<String> given = request.queryParameter(name);
    if (given.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (String word : given.get().split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  private static <T> T parseId(String name, String text, Function<String, T> type) {
    try {
      return type.apply(text);
    } catch (IllegalArgumentException e) {
      throw bad(name, name + " has a word that is no id");
    }
  }

  public static ProblemException bad(String name, String detail) {
    return Problem.of(
            400,
            "Invalid query parameter \"" + printable(name) + "\".",
            List.of(new FieldError(printable(name), detail)))
        .asException();
  }

  static String printable(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }
}
