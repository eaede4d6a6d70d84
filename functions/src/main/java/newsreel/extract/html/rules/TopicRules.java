package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Topic;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import org.jsoup.nodes.Element;

/** What the newsroom files the article under. */
public final class TopicRules {
  private static final Set<String> BUTTONS = Set.of("zurück", "mailen", "back", "read more…");

  public static final Rules<Topic> RULES =
      new Rules<>(
          List.of(
              Rule.jsonLd(0.9, "articleSection", TopicRules::topic),
              Rule.meta("open-graph", 0.88, "article:section", TopicRules::topic),
              Rule.microdata(0.85, "articleSection", TopicRules::topic),
              Rule.meta("meta", 0.8, "parsely-section", TopicRules::topic),
              Rule.meta("meta", 0.8, "cxenseparse:section", TopicRules::topic),
              Rule.meta("meta", 0.7, "section", TopicRules::topic),
              new Rule<>("json-ld", 0.75, page -> breadcrumbs(page)),
              Rule.lastResort("html", 0.65, TopicRules::trail)),
          (a, b) -> a.id().equals(b.id()),
          Topic::name);

  private TopicRules() {}

  private static Optional<Topic> topic(String text) {
    return PlainText.line(text)
        .map(TopicRules::first)
        .filter(t -> t.length() <= 100 && !isButton(t))
        .map(Topic::of);
  }

  /** Of a joined list the first: "Ports,Ferries,Weather". */
  private static String first(String text) {
    int comma = text.indexOf(',');
    boolean joined = comma > 0 && comma + 1 < text.length() && text.charAt(comma + 1) != ' ';
    return joined ? text.substring(0, comma) : text;
  }

  /** Whether it is what readers press: "Zurück", "drucken". */
  private static boolean isButton(String text) {
    String folded = PressVocabulary.fold(text);
    return Phrases.SHARE.is(folded) || Phrases.CALL.is(folded) || BUTTONS.contains(folded);
  }

  /** The last step of a trail that is not the article itself. */
  private static List<Candidate<Topic>> breadcrumbs(Page page) {
    List<Candidate<Topic>> found = new ArrayList<>();
    for (Thing list : page.jsonLd().things()) {
      if (list.isA("BreadcrumbList")) {
        List<Candidate<String>> steps = new ArrayList<>();
        for (Thing item : list.things("itemListElement")) {
          item.text("name")
              .or(() -> item.text("item"))
              .ifPresent(n -> steps.add(new Candidate<>(n, item.at("name"))));
        }
        last(page, steps).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<Candidate<Topic>> trail(Page page) {
    for (Element trail : page.index().breadcrumbs) {
      List<Candidate<String>> steps = new ArrayList<>();
      for (Element a : trail.getElementsByTag("a")) {
        steps.add(new Candidate<>(a.text(), "[class~=breadcrumb] a"));
      }
      Optional<Candidate<Topic>> last = last(page, steps);
      if (last.isPresent()) {
        return List.of(last.get());
      }
    }
    return List.of();
  }

  private static Optional<Candidate<Topic>> last(Page page, List<Candidate<String>> steps) {
    for (int i = steps.size() - 1; i > 0; i--) {
      Candidate<String> step = steps.get(i);
      if (step.value().length() <= 40 && !page.site().isNamedBy(step.value())) {
        return topic(step.value()).map(t -> new Candidate<>(t, step.at()));
      }
    }
    return Optional.empty();
  }
}
