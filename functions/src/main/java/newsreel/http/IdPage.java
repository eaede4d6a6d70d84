package newsreel.http;

import java.util.List;
import java.util.Optional;

/**
 * The requested ids that fit into one answer.
 *
 * @param cursor leads to the rest; empty if there is none
 */
public record IdPage<T>(List<T> ids, Optional<String> cursor) {
  public IdPage {
    ids = List.copyOf(ids);
  }

  /**
   * @param path the list's path, without the base URL
   * @param most the number of ids that one answer may cover
   */
  public static <T> IdPage<T> of(Request request, String path, List<T> ids, int most) {
    String list =
        String.join(
            "|",
            path,
            request.queryParameter("ids").orElse(""),
            request.queryParameter("article").orElse(""));
    int start =
        Cursor.of(request, list, "ids", text -> Optional.of(Integer.valueOf(text))).orElse(0);
    int end = Math.min(start + most, ids.size());
    return new IdPage<>(
        ids.subList(Math.min(start, end), end),
        end < ids.size()
            ? Optional.of(Cursor.encode(list, Integer.toString(end)))
            : Optional.empty());
  }
}
