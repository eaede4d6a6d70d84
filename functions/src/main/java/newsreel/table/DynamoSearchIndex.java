package newsreel.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchQuery;
import newsreel.table.PostingList.Budget;
import newsreel.table.SearchKeys.Sought;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Searches the table's index of words: pattern R16 of TABLE.md. The postings of several words are
 * joined by leaps: each list goes on from the place that the one before it has reached.
 */
public final class DynamoSearchIndex implements SearchIndex {
  /** Sorts above every place. */
  static final String ABOVE = "~";

  /** Pages of postings that one search reads of a kind, however many items there are. */
  private static final int MAX_PAGES = 20;

  /** Postings that a page has at first, of a word that stands alone, and of several. */
  private static final int ALONE = 25;

  private static final int JOINED = 50;

  private final Table table;
  private final int maxPages;

  public DynamoSearchIndex(DynamoDbClient client, String tableName) {
    this(client, tableName, MAX_PAGES);
  }

  DynamoSearchIndex(DynamoDbClient client, String tableName, int maxPages) {
    this.table = new Table(client, tableName);
    this.maxPages = maxPages;
  }

  @Override
  public Hits find(SearchQuery query, Optional<String> after, int limit) {
    List<Sought> sought = SearchKeys.of(query);
    String below = after.orElse(ABOVE);
    List<Hits> found = new ArrayList<>();
    for (ItemKind kind : query.kinds().stream().sorted().toList()) {
      // A page for each word, so that every search gets further.
      Budget budget = new Budget(Math.max(maxPages, sought.size()));
      int firstPage = sought.size() == 1 ? ALONE : JOINED;
      List<PostingList> lists =
          sought.stream()
              .map(word -> new PostingList(table, kind, word, below, firstPage, budget))
              .toList();
      found.add(join(kind, lists, below, limit));
    }
    return merge(found, limit);
  }

  private static Hits join(ItemKind kind, List<PostingList> lists, String start, int limit) {
    List<Hit> hits = new ArrayList<>();
    String below = start;
    while (hits.size() < limit) {
      String place = below;
      int agreeing = 0;
      for (int i = 0; agreeing < lists.size(); i = (i + 1) % lists.size()) {
        PostingList list = lists.get(i);
        Optional<String> next = list.below(agreeing == 0 ? below : place + ABOVE);
        if (next.isEmpty()) {
          return new Hits(hits, list.isAtEnd() ? Optional.empty() : Optional.of(list.reached()));
        }
        agreeing = agreeing > 0 && next.get().equals(place) ? agreeing + 1 : 1;
        place = next.get();
      }
      hits.add(new Hit(kind, lists.getFirst().found().text("id"), place));
      below = place;
    }
    return new Hits(hits, Optional.of(below));
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
