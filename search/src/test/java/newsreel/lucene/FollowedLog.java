package newsreel.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newsreel.catalog.Availability;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchDocument.Text;
import newsreel.catalog.search.SearchField;
import newsreel.catalog.search.SearchWriter;
import newsreel.catalog.search.SearchWriter.Change;
import newsreel.catalog.search.SearchWriter.Place;
import newsreel.values.LanguageTag;

/** A catalogue of a few words an item with its change log, and writers that follow it. */
final class FollowedLog {
  private static final Instant NOON = Instant.parse("2026-05-25T12:00:00Z");
  private static final int BATCH = 7;

  private final List<String> log = new ArrayList<>();
  private final Map<String, String> headlines = new TreeMap<>();

  synchronized void store(String id, String headline) {
    headlines.put(id, headline);
    log.add(id);
  }

  synchronized void withdraw(String id) {
    headlines.remove(id);
    log.add(id);
  }

  synchronized Map<String, String> headlines() {
    return new TreeMap<>(headlines);
  }

  private synchronized List<String> after(long sequence) {
    int from = Math.toIntExact(sequence);
    return List.copyOf(log.subList(from, Math.min(log.size(), from + BATCH)));
  }

  private synchronized Change change(String id) {
    return new Change(
        ItemKind.ARTICLE,
        id,
        Optional.ofNullable(headlines.get(id)).map(headline -> document(id, headline)));
  }

  private static SearchDocument document(String id, String headline) {
    return new SearchDocument(
        ItemKind.ARTICLE,
        id,
        Position.of(ItemKind.ARTICLE, id, NOON, NOON),
        Availability.ALWAYS,
        Set.of(),
        Map.of(),
        List.of(new Text(SearchField.HEADLINE, new LanguageTag("en"), headline)));
  }

  /** Follows the log to its end, in both indexes where there are two. */
  void follow(SearchWriter writer) {
    if (writer.isToBegin()) {
      writer.begin();
    }
    follow(writer, Place.SERVING);
    follow(writer, Place.BUILDING).ifPresent(writer::promote);
    writer.tidy();
  }

  /** The index at the end of the log, where there is one. */
  private Optional<IndexManifest> follow(SearchWriter writer, Place place) {
    while (true) {
      Optional<IndexManifest> state = writer.state(place);
      if (state.isEmpty()) {
        return state;
      }
      LogPosition position = state.get().position();
      long reached = position.reached().getFirst();
      List<String> ids = after(reached);
      if (ids.isEmpty()) {
        return state;
      }
      List<Change> changes = new LinkedHashSet<>(ids).stream().map(this::change).toList();
      writer.commit(place, state.get(), changes, position.with(0, reached + ids.size()));
    }
  }
}
