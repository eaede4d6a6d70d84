package newsreel.table;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import newsreel.catalog.ItemKind;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The postings of one word, newest first, year by year, read a page at a time. */
final class PostingList {
  private static final int FIRST_PAGE = 25;
  private static final int MAX_PAGE = 100;

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
  private final ItemKind kind;
  private final String word;
  private final Predicate<List<String>> matches;
  private final NavigableSet<Integer> years;
  private final Budget budget;

  private List<Item> page = List.of();
  private int next;
  private int size = FIRST_PAGE;

  /** All above this place was looked at; what is left stands below. */
  private String reached;

  /** The last year that has places below {@code reached}. */
  private int year;

  PostingList(
      Table table,
      ItemKind kind,
      SearchKeys.Sought sought,
      NavigableSet<Integer> years,
      String below,
      Budget budget) {
    this.table = table;
    this.kind = kind;
    this.word = sought.key();
    this.matches = sought.matches();
    this.years = years;
    this.budget = budget;
    this.reached = below;
    this.year = yearOf(below);
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
        year = Math.min(year, yearOf(place));
        size = FIRST_PAGE;
      }
      if (isAtEnd() || !budget.take()) {
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
    return years.floor(year) == null;
  }

  /** Where a search that ran out of pages goes on. */
  String reached() {
    return reached;
  }

  /** R17. */
  private void read() {
    Integer newest = years.floor(year);
    String partition = Keys.postings(kind, newest == null ? year : newest, word);
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
    if (page.size() < size) {
      year = newest == null ? Integer.MIN_VALUE : newest - 1;
      reached = newest == null ? reached : Integer.toString(newest);
    } else {
      reached = place(page.getLast());
    }
    size = Math.min(MAX_PAGE, 2 * size);
  }

  private static String place(Item item) {
    return item.text(Keys.SK);
  }

  /** Of a place; of a year alone, the year before, which is what stands below it. */
  private static int yearOf(String place) {
    int hyphen = place.indexOf('-');
    if (hyphen > 0) {
      return Integer.parseInt(place.substring(0, hyphen));
    }
    return place.equals(DynamoSearchIndex.ABOVE) ? Integer.MAX_VALUE : Integer.parseInt(place) - 1;
  }
}
