package newsreel.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The postings of one word, newest first, a page at a time. */
final class PostingList {
  static final String SIGNATURE = "signature";

  private static final int MAX_PAGE = 100;
  private static final int GROWTH = 4;

  private final Table table;
  private final String partition;
  private final SearchKeys.Sought sought;
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
  PostingList(
      Table table, ItemKind kind, SearchKeys.Sought sought, String below, String floor, int size) {
    this.table = table;
    this.partition = Keys.postings(kind, sought.key());
    this.sought = sought;
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

  /** Whether the posting, of the list or read by its key, has what is sought. */
  boolean counts(Item posting) {
    return sought.matches().test(posting.texts("words"));
  }

  /** Whether an item that has the posting of another word may be in this list. */
  boolean mayHave(Item other) {
    byte[] signature = other.bytesOrNull(SIGNATURE);
    return signature == null || Signature.mayHave(signature, sought.key());
  }

  /** Whether a posting at that place, if there is one, is in the page read last. */
  boolean covers(String place) {
    return place.compareTo(reached) >= 0;
  }

  /** In the page read last. */
  Optional<Item> at(String place) {
    return page.stream().filter(posting -> place(posting).equals(place)).findFirst();
  }

  Map<String, AttributeValue> key(String place) {
    return Keys.key(partition, place);
  }

  static String place(Item posting) {
    return posting.text(Keys.SK);
  }
}
