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

  /** Read units that one search takes, of each kind, however many items there are. */
  private static final int MAX_UNITS = 5;

  /** Postings of the first pages of all words together. */
  private static final int FIRST_PAGES = 50;

  /** Items of which the other words are looked up at once. */
  private static final int LOOKED_UP = 10;

  private final Table table;
  private final int maxUnits;
  private final int firstPages;

  public DynamoSearchIndex(DynamoDbClient client, String tableName) {
    this(client, tableName, MAX_UNITS, FIRST_PAGES);
  }

  DynamoSearchIndex(Table table) {
    this(table, MAX_UNITS, FIRST_PAGES);
  }

  DynamoSearchIndex(DynamoDbClient client, String tableName, int maxUnits, int firstPages) {
    this(new Table(client, tableName), maxUnits, firstPages);
  }

  private DynamoSearchIndex(Table table, int maxUnits, int firstPages) {
    this.table = table;
    this.maxUnits = maxUnits;
    this.firstPages = firstPages;
  }

  @Override
  public Hits find(SearchQuery query, Optional<String> after, int limit) {
    List<Sought> sought = SearchKeys.of(query);
    List<Hits> found = new ArrayList<>();
    for (ItemKind kind : query.kinds().stream().sorted().toList()) {
      found.add(find(kind, sought, after.orElse(ABOVE), "", limit, maxUnits));
    }
    return merge(found, limit);
  }

  /**
   * Items of a kind that have every facet, newest first.
   *
   * @param range the places that are wanted
   */
  Hits having(ItemKind kind, Set<String> facets, TimeRange range, int limit) {
    return find(kind, SearchKeys.of(facets), range.high(), range.low(), limit, maxUnits);
  }

  private Hits find(
      ItemKind kind, List<Sought> sought, String below, String floor, int limit, int units) {
    SearchBudget budget = new SearchBudget(units);
    int size = Math.max(firstPages / sought.size(), 1);
    List<PostingList> lists =
        sought.stream()
            .map(word -> new PostingList(table, kind, word, below, floor, size))
            .toList();
    for (PostingList list : lists) {
      budget.page(list);
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
    String reached = below;
    // Spent or not, one step is taken, so that every search gets further.
    do {
      for (List<Item> candidates : batches(candidates(fewest, others))) {
        if (budget.isSpent() && !reached.equals(below)) {
          return new Hits(hits, Optional.of(reached));
        }
        for (Item item : having(candidates, others, budget)) {
          hits.add(new Hit(kind, item.text("id"), PostingList.place(item)));
          if (hits.size() == limit) {
            return new Hits(hits, Optional.of(hits.getLast().place()));
          }
        }
        reached = PostingList.place(candidates.getLast());
      }
      if (fewest.isAtEnd()) {
        return new Hits(hits, Optional.empty());
      }
      reached = fewest.reached();
      if (!budget.isSpent()) {
        budget.page(fewest);
      } else {
        return new Hits(hits, Optional.of(reached));
      }
    } while (true);
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
  private List<Item> having(List<Item> items, List<PostingList> lists, SearchBudget budget) {
    Set<Map<String, AttributeValue>> unknown = new LinkedHashSet<>();
    for (Item item : items) {
      String place = PostingList.place(item);
      for (PostingList list : lists) {
        if (!list.covers(place)) {
          unknown.add(list.key(place));
        }
      }
    }
    budget.keys(unknown.size());
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
