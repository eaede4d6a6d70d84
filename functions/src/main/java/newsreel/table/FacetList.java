package newsreel.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.values.Sha256;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The postings of one facet, newest first, a page at a time. */
final class FacetList {
  /** Attribute of a posting: what stands for each facet of the item. */
  static final String FACETS = "facets";

  private static final int MARK_BYTES = 6;

  private static final int MAX_PAGE = 100;
  private static final int GROWTH = 4;

  private final Table table;
  private final String partition;
  private final String floor;

  private List<Item> page = List.of();
  private int size;
  private boolean end;

  /** All above this place and at it was read. */
  private String reached;

  /**
   * Of the postings below a place, {@code size} of them at first.
   *
   * @param floor below which none is wanted; empty for none
   */
  FacetList(Table table, ItemKind kind, String facet, String below, String floor, int size) {
    this.table = table;
    this.partition = Keys.postings(kind, facet);
    this.reached = below;
    this.floor = floor;
    this.size = size;
  }

  /** R16. */
  void read() {
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
    end = page.size() < size || place(page.getLast()).compareTo(floor) < 0;
    if (end) {
      page = page.stream().filter(posting -> place(posting).compareTo(floor) >= 0).toList();
    }
    reached = end ? "" : place(page.getLast());
    size = Math.min(MAX_PAGE, GROWTH * size);
  }

  /** The page read last. */
  List<Item> page() {
    return page;
  }

  boolean isAtEnd() {
    return end;
  }

  /** Postings of the next page. */
  int size() {
    return size;
  }

  /** Where a search that stops here goes on; empty at the end, below every place. */
  String reached() {
    return reached;
  }

  boolean isEmpty() {
    return end && page.isEmpty();
  }

  /** Whether the item of a posting has all these facets. */
  static boolean hasAll(Item posting, Set<String> marks) {
    return posting.texts(FACETS).containsAll(marks);
  }

  /** Stands for a facet, however long that is. */
  static String mark(String facet) {
    return Sha256.hex(facet, MARK_BYTES);
  }

  static String place(Item posting) {
    return posting.text(Keys.SK);
  }
}
