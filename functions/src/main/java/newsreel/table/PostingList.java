package newsreel.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newsreel.catalog.ItemKind;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The postings of one word, newest first, read a page at a time. */
final class PostingList {
  private static final int MAX_PAGE = 200;

  /** Pages that a search may read still, over all its words. */
  static final class Budget {
    private int pages;

    Budget(int pages) {
      this.pages = pages;
    }

    boolean take() {
      return pages-- > 0;
    }
  }

  private final Table table;
  private final String partition;
  private final Predicate<List<String>> matches;
  private final int firstPage;
  private final Budget budget;

  private List<Item> page = List.of();
  private int next;
  private int size;

  /** All above this place was looked at; what is left stands below. */
  private String reached;

  private boolean end;

  /**
   * Of the postings below a place.
   *
   * @param firstPage postings read at first, and after a leap
   */
  PostingList(
      Table table,
      ItemKind kind,
      SearchKeys.Sought sought,
      String below,
      int firstPage,
      Budget budget) {
    this.table = table;
    this.partition = Keys.postings(kind, sought.key());
    this.matches = sought.matches();
    this.reached = below;
    this.firstPage = firstPage;
    this.size = firstPage;
    this.budget = budget;
  }

  /** The newest that counts below {@code place}; empty after the last, or where pages ran out. */
  Optional<String> below(String place) {
    while (true) {
      for (; next < page.size(); next++) {
        Item item = page.get(next);
        if (place(item).compareTo(place) < 0 && matches.test(item.texts("words"))) {
          return Optional.of(place(item));
        }
      }
      if (place.compareTo(reached) < 0) {
        reached = place;
        size = firstPage;
      }
      if (end || !budget.take()) {
        return Optional.empty();
      }
      read();
    }
  }

  /** The posting that {@link #below} found last. */
  Item found() {
    return page.get(next);
  }

  boolean isAtEnd() {
    return end;
  }

  /** Where a search that ran out of pages goes on. */
  String reached() {
    return reached;
  }

  /** R16. */
  private void read() {
    page =
        table.query(
            size,
            q ->
                q.keyConditionExpression("pk = :pk AND sk < :below")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(partition),
                            ":below", AttributeValue.fromS(reached)))
                    .scanIndexForward(false));
    next = 0;
    end = page.size() < size;
    if (!end) {
      reached = place(page.getLast());
    }
    size = Math.min(MAX_PAGE, 2 * size);
  }

  private static String place(Item item) {
    return item.text(Keys.SK);
  }
}
