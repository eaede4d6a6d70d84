package newsreel.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchQuery;
import newsreel.table.SearchKeys.Sought;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Searches the table's index of words: patterns R16 and R17 of TABLE.md. Of several words, the list
 * with the fewest postings is read; their signatures rule out most items that lack another word,
 * and of the others the posting is read by its key.
 */
public final class DynamoSearchIndex implements SearchIndex {
  /** Sorts above every place. */
  private static final String ABOVE = "~";

  /** Pages of postings that one search reads of a kind, however many items there are. */
  private static final int MAX_PAGES = 20;

  /** Postings. */
  private static final int FIRST_PAGE = 25;

  /** Items of which the other words are looked up at once. */
  private static final int LOOKED_UP = 25;

  private final Table table;
  private final int maxPages;
  private final int firstPage;

  public DynamoSearchIndex(DynamoDbClient client, String tableName) {
    this(client, tableName, MAX_PAGES, FIRST_PAGE);
  }

  DynamoSearchIndex(DynamoDbClient client, String tableName, int maxPages, int firstPage) {
    this.table = new Table(client, tableName);
    this.maxPages = maxPages;
    this.firstPage = firstPage;
  }

  @Override
  public Hits find(SearchQuery query, Optional<String> after, int limit) {
    List<Sought> sought = SearchKeys.of(query);
    String below = after.orElse(ABOVE);
    List<Hits> found = new ArrayList<>();
    for (ItemKind kind : query.kinds().stream().sorted().toList()) {
      List<PostingList> lists =
          sought.stream()
              .map(word -> new PostingList(table, kind, word, below, firstPage))
              .toList();
      found.add(find(kind, lists, limit));
    }
    return merge(found, limit);
  }

  private Hits find(ItemKind kind, List<PostingList> lists, int limit) {
    for (PostingList list : lists) {
      list.read();
      if (list.isEmpty()) {
        return new Hits(List.of(), Optional.empty());
      }
    }
    // The one that goes back furthest with as many postings.
    PostingList fewest =
        Collections.min(
            lists,
            Comparator.comparing(PostingList::reached)
                .thenComparingInt(list -> list.page().size()));
    List<PostingList> others = lists.stream().filter(list -> list != fewest).toList();
    List<Hit> hits = new ArrayList<>();
    // One more than the first of each, so that every search gets further.
    int pages = Math.max(maxPages - lists.size(), 1);
    while (true) {
      for (List<Item> candidates : batches(candidates(fewest, others))) {
        for (Item item : having(candidates, others)) {
          hits.add(new Hit(kind, item.text("id"), PostingList.place(item)));
          if (hits.size() == limit) {
            return new Hits(hits, Optional.of(hits.getLast().place()));
          }
        }
        pages--;
      }
      if (fewest.isAtEnd() || pages <= 0) {
        return new Hits(hits, fewest.isAtEnd() ? Optional.empty() : Optional.of(fewest.reached()));
      }
      fewest.read();
      pages--;
    }
  }

  private static List<Item> candidates(PostingList list, List<PostingList> others) {
    return list.page().stream()
        .filter(list::counts)
        .filter(item -> others.stream().allMatch(other -> other.mayHave(item)))
        .toList();
  }

  private static List<List<Item>> batches(List<Item> items) {
    List<List<Item>> batches = new ArrayList<>();
    for (int i = 0; i < items.size(); i += LOOKED_UP) {
      batches.add(items.subList(i, Math.min(items.size(), i + LOOKED_UP)));
    }
    return batches;
  }

  /** R17: those of the items that are in all of the lists. */
  private List<Item> having(List<Item> items, List<PostingList> lists) {
    Set<Map<String, AttributeValue>> unknown = new LinkedHashSet<>();
    for (Item item : items) {
      String place = PostingList.place(item);
      for (PostingList list : lists) {
        if (!list.covers(place)) {
          unknown.add(list.key(place));
        }
      }
    }
    Map<Map<String, AttributeValue>, Item> postings =
        unknown.isEmpty() ? Map.of() : table.getAll(List.copyOf(unknown), false);
    return items.stream()
        .filter(
            item -> lists.stream().allMatch(list -> has(list, PostingList.place(item), postings)))
        .toList();
  }

  private static boolean has(
      PostingList list, String place, Map<Map<String, AttributeValue>, Item> postings) {
    Optional<Item> posting =
        list.covers(place) ? list.at(place) : Optional.ofNullable(postings.get(list.key(place)));
    return posting.filter(list::counts).isPresent();
  }

  /** No further than each kind was searched. */
  private static Hits merge(List<Hits> kinds, int limit) {
    Optional<String> searched =
        kinds.stream().flatMap(hits -> hits.next().stream()).max(Comparator.naturalOrder());
    List<Hit> hits =
        kinds.stream()
            .flatMap(found -> found.hits().stream())
            .filter(hit -> hit.place().compareTo(searched.orElse("")) >= 0)
            .sorted(Comparator.comparing(Hit::place).reversed())
            .toList();
    return hits.size() > limit
        ? new Hits(hits.subList(0, limit), Optional.of(hits.get(limit - 1).place()))
        : new Hits(hits, searched);
  }
}
