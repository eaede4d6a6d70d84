package newsreel.lucene;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import newsreel.values.LanguageTag;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.jspecify.annotations.Nullable;

/** The languages of which words have stems. A text of another language has words as they stand. */
final class Languages {
  private static final Map<String, Supplier<Analyzer>> ANALYZERS =
      Map.ofEntries(
          entry("ar", ArabicAnalyzer::new),
          entry("bg", BulgarianAnalyzer::new),
          entry("bn", BengaliAnalyzer::new),
          entry("ca", CatalanAnalyzer::new),
          entry("cs", CzechAnalyzer::new),
          entry("da", DanishAnalyzer::new),
          entry("de", GermanAnalyzer::new),
          entry("el", GreekAnalyzer::new),
          entry("en", EnglishAnalyzer::new),
          entry("es", SpanishAnalyzer::new),
          entry("et", EstonianAnalyzer::new),
          entry("eu", BasqueAnalyzer::new),
          entry("fa", PersianAnalyzer::new),
          entry("fi", FinnishAnalyzer::new),
          entry("fr", FrenchAnalyzer::new),
          entry("ga", IrishAnalyzer::new),
          entry("gl", GalicianAnalyzer::new),
          entry("hi", HindiAnalyzer::new),
          entry("hu", HungarianAnalyzer::new),
          entry("hy", ArmenianAnalyzer::new),
          entry("id", IndonesianAnalyzer::new),
          entry("it", ItalianAnalyzer::new),
          entry("lt", LithuanianAnalyzer::new),
          entry("lv", LatvianAnalyzer::new),
          entry("nl", DutchAnalyzer::new),
          entry("no", NorwegianAnalyzer::new),
          entry("pt", PortugueseAnalyzer::new),
          entry("pt-br", BrazilianAnalyzer::new),
          entry("ro", RomanianAnalyzer::new),
          entry("ru", RussianAnalyzer::new),
          entry("sr", SerbianAnalyzer::new),
          entry("sv", SwedishAnalyzer::new),
          entry("ta", TamilAnalyzer::new),
          entry("te", TeluguAnalyzer::new),
          entry("tr", TurkishAnalyzer::new));

  private static final Map<String, String> ALIASES = Map.of("nb", "no", "nn", "no");

  /** Made when first needed: each loads its list of stop words. */
  private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();

  private Languages() {}

  /** Returns the language by whose rules a text has stems; empty for none. */
  static Optional<String> of(@Nullable LanguageTag tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String whole = tag.value().toLowerCase(java.util.Locale.ROOT);
    String primary = whole.split("-", 2)[0];
    String language = ANALYZERS.containsKey(whole) ? whole : ALIASES.getOrDefault(primary, primary);
    return Optional.of(language).filter(ANALYZERS::containsKey);
  }

  /**
   * @param language as {@link #of} returned it
   */
  static Analyzer analyzer(String language) {
    return MADE.computeIfAbsent(
        language,
        l -> new StemmingAnalyzer(java.util.Objects.requireNonNull(ANALYZERS.get(l)).get()));
  }
}
