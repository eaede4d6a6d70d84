package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.Tree;
import newsreel.values.LanguageTag;
import org.jsoup.nodes.Element;

/** Finds the language that the page claims. */
public final class LanguageRules {
  public static final Rules<LanguageTag> RULES =
      new Rules<>(
          List.of(
              new Rule<>("html", 0.93, LanguageRules::ofRoot),
              Rule.jsonLd(0.9, "inLanguage", LanguageTag::parse),
              Rule.meta("open-graph", 0.8, "og:locale", LanguageTag::parse),
              Rule.meta("meta", 0.75, "language", LanguageTag::parse),
              Rule.meta("meta", 0.75, "dc.language", LanguageTag::parse)),
          (a, b) -> primary(a).equals(primary(b)),
          LanguageTag::value);

  private LanguageRules() {}

  private static List<Candidate<LanguageTag>> ofRoot(Page page) {
    Element html = Tree.first(page.document(), "html");
    Optional<LanguageTag> language =
        html == null
            ? Optional.empty()
            : LanguageTag.parse(html.attr("lang"))
                .or(() -> LanguageTag.parse(html.attr("xml:lang")));
    return language.map(l -> new Candidate<>(l, "html[lang]")).stream().toList();
  }

  private static String primary(LanguageTag tag) {
    return tag.value().split("-", 2)[0];
  }
}
