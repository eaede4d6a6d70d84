package newsreel.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Finding;
import newsreel.catalog.Finding.Other;

/** Maps an article's evidence to an item of its own and back. */
final class EvidenceItem {
  private EvidenceItem() {}

  static Item write(ArticleId id, SequencedMap<String, Finding> evidence) {
    return new Item()
        .key(Keys.articleEvidence(id))
        .putAll("fields", evidence.entrySet().stream().toList(), EvidenceItem::write);
  }

  private static void write(Item item, Map.Entry<String, Finding> entry) {
    Finding finding = entry.getValue();
    item.put("field", entry.getKey())
        .put("source", finding.source())
        .put("at", finding.at())
        .put("confidence", finding.confidence())
        .put("note", finding.note())
        .putAll(
            "others",
            finding.others(),
            (other, o) ->
                other.put("source", o.source()).put("at", o.at()).put("value", o.value()));
  }

  static SequencedMap<String, Finding> read(Item item) {
    SequencedMap<String, Finding> evidence = new LinkedHashMap<>();
    for (Map.Entry<String, Finding> entry : item.list("fields", EvidenceItem::entry)) {
      evidence.put(entry.getKey(), entry.getValue());
    }
    return evidence;
  }

  private static Map.Entry<String, Finding> entry(Item item) {
    return Map.entry(
        item.text("field"),
        new Finding(
            item.text("source"),
            item.text("at"),
            item.decimal("confidence"),
            item.textOrNull("note"),
            item.list("others", o -> new Other(o.text("source"), o.text("at"), o.text("value")))));
  }
}
