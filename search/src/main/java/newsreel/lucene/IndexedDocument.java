package newsreel.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchField;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** An item as Lucene's document. Nothing of it is stored: what is found is read elsewhere. */
final class IndexedDocument {
  /** Grows with each change of the fields or of their analysis. */
  static final int LAYOUT = 1;

  /** Sorts what has no date behind all that has one. */
  private static final long UNDATED = -(1L << 60);

  private static final char BETWEEN = '\u0000';

  private static final FieldType STEMS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    STEMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    STEMS.freeze();
  }

  private final Document document = new Document();

  private IndexedDocument() {}

  static Term key(ItemKind kind, String id) {
    return new Term(Fields.KEY, kind + "#" + id);
  }

  static Document of(SearchDocument item) {
    IndexedDocument indexed = new IndexedDocument();
    indexed.keys(item);
    indexed.times(item);
    indexed.labels(item);
    item.texts().forEach(indexed::text);
    return indexed.document;
  }

  private void keys(SearchDocument item) {
    Term key = key(item.kind(), item.id());
    document.add(new StringField(Fields.KEY, key.text(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.KEY, key.bytes()));
    document.add(new StringField(Fields.KIND, item.kind().name(), Field.Store.NO));
    for (String facet : item.facets()) {
      document.add(new StringField(Fields.FACET, facet, Field.Store.NO));
    }
  }

  private void times(SearchDocument item) {
    Position position = item.position();
    document.add(new NumericDocValuesField(Fields.AT, at(position)));
    document.add(new NumericDocValuesField(Fields.MARK, mark(position)));
    position.date().map(Instant::toEpochMilli).ifPresent(date -> point(Fields.DATE, date));
    if (item.availability().from() != null) {
      point(Fields.OPENS, item.availability().from().toEpochMilli());
    }
    if (item.availability().until() != null) {
      point(Fields.ENDS, item.availability().until().toEpochMilli());
    }
  }

  private void point(String field, long value) {
    document.add(new LongPoint(field, value));
  }

  static long at(Position position) {
    long at = position.at().toEpochMilli();
    return position.dated() ? at : UNDATED + at;
  }

  static boolean isDated(long at) {
    return at > UNDATED / 2;
  }

  private static long mark(Position position) {
    return Long.parseUnsignedLong(position.mark(), 16) ^ Long.MIN_VALUE;
  }

  private void labels(SearchDocument item) {
    item.labels()
        .forEach(
            (facet, labels) ->
                labels.forEach(
                    label ->
                        document.add(
                            new SortedSetDocValuesField(Fields.labels(facet), bytes(label)))));
    for (SearchFacet.Label person : item.labels().getOrDefault(SearchFacet.AUTHOR, List.of())) {
      words(Fields.PEOPLE, person.name());
    }
    for (SearchFacet.Label topic : item.labels().getOrDefault(SearchFacet.TOPIC, List.of())) {
      words(Fields.TOPICS, topic.name());
    }
  }

  private static BytesRef bytes(SearchFacet.Label label) {
    return new BytesRef(
        label.name().equals(label.value())
            ? label.value()
            : label.value() + BETWEEN + label.name());
  }

  static SearchFacet.Label label(BytesRef bytes) {
    String text = bytes.utf8ToString();
    int between = text.indexOf(BETWEEN);
    return between < 0
        ? new SearchFacet.Label(text)
        : new SearchFacet.Label(text.substring(0, between), text.substring(between + 1));
  }

  private void words(String field, String text) {
    document.add(new TextField(field, ExactAnalyzer.parted(text), Field.Store.NO));
  }

  /** A body has stems or words, for it is long; all else has both. */
  private void text(SearchDocument.Text text) {
    Optional<String> language = Languages.of(text.language());
    boolean body = text.field() == SearchField.BODY;
    if (!body || language.isEmpty()) {
      words(Fields.exact(text.field()), text.text());
    }
    if (text.field() != SearchField.NAME) {
      language.ifPresent(
          l ->
              document.add(
                  new Field(
                      Fields.stems(text.field(), l),
                      text.text(),
                      body ? TextField.TYPE_NOT_STORED : STEMS)));
    }
  }
}
