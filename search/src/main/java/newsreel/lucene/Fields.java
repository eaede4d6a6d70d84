package newsreel.lucene;

import java.util.Set;
import java.util.TreeSet;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/** The names of the index's fields. */
final class Fields {
  /** {@code kind#id}. */
  static final String KEY = "key";

  static final String KIND = "kind";

  /** As {@link newsreel.catalog.Facet} writes them. */
  static final String FACET = "facet";

  /** Milliseconds, of what has a date. */
  static final String DATE = "date";

  /** Milliseconds, of what opens later than it entered the index. */
  static final String OPENS = "opens";

  /** Milliseconds, of what has an end. */
  static final String ENDS = "ends";

  /** Sorts as {@link newsreel.catalog.Position} does, together with {@link #MARK}. */
  static final String AT = "at";

  static final String MARK = "mark";

  /** Names of people, and of topics, for completion. */
  static final String PEOPLE = "people";

  static final String TOPICS = "topics";

  private static final String LABELS = "labels.";
  private static final String STEMS = ".";

  private Fields() {}

  static String labels(SearchFacet facet) {
    return LABELS + facet.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The words of a text as they stand. */
  static String exact(SearchField field) {
    return field.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The stems of a text of a language. */
  static String stems(SearchField field, String language) {
    return exact(field) + STEMS + language;
  }

  /** The languages that have stems in an index. */
  static Set<String> languages(IndexReader reader) {
    Set<String> languages = new TreeSet<>();
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      int dot = field.name.indexOf(STEMS);
      if (dot > 0 && !field.name.startsWith(LABELS)) {
        languages.add(field.name.substring(dot + 1));
      }
    }
    return languages;
  }
}
