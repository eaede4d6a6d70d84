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

/** Finds the section under which the newsroom files the article. */
public final class TopicRules {
  private static final Set<String> NO_TOPICS = Set.copyOf(PressVocabulary.list("no topic"));

  private static final Rules<Topic> RULES =
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

  /** Words that make one name of two: "Food, wine and travel". */
  private static final List<String> AND =
      List.of(
          " and ", " & ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", " i ", " ja ");

  private TopicRules() {}

  private static Optional<Topic> topic(String text) {
    return PlainText.line(text)
        .map(TopicRules::first)
        .filter(t -> t.length() <= 100 && !isNone(t))
        .map(Topic::of);
  }

  /** Returns the topic of the article under {@code headline}; "News" only if nothing says more. */
  public static Optional<FoundValue<Topic>> of(Page page, String headline) {
    return RULES
        .first(page, topic -> fits(topic, headline) && !isHome(topic))
        .or(() -> RULES.first(page, topic -> fits(topic, headline)));
  }

  private static boolean isHome(Topic topic) {
    return Phrases.HOME.is(PressVocabulary.fold(topic.name()));
  }

  /** Whether a topic may be the article's: it must not repeat the headline or a part of it. */
  private static boolean fits(Topic topic, String headline) {
    String name = words(topic.name());
    String title = words(headline);
    boolean inside = name.indexOf(' ', 1) < name.length() - 1 && title.contains(name);
    return !inside && !title.equals(name) && !name.contains(title);
  }

  /** Returns the words in lower case, with one space on each side and nothing else between them. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(" ");
    String folded = PressVocabulary.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.charAt(words.length() - 1) == ' '
        ? words.toString()
        : words.append(' ').toString();
  }

  /**
   * Returns the first of a joined list, "Ports,Ferries,Weather"; an "and" makes it a single name.
   */
  private static String first(String text) {
    int end = text.length();
    for (char mark : new char[] {',', ';', '|', '、', '，'}) {
      int at = text.indexOf(mark);
      end = at > 0 && at < end ? at : end;
    }
    String rest = text.substring(end);
    boolean glued = rest.length() > 1 && rest.charAt(1) != ' ';
    boolean named = !glued && rest.indexOf(',', 1) < 0 && AND.stream().anyMatch(rest::contains);
    return end == text.length() || named ? text : text.substring(0, end).strip();
  }

  /** Whether the text is a button ("drucken"), or says that nobody filed the article. */
  private static boolean isNone(String text) {
    String folded = PressVocabulary.fold(text);
    return Phrases.SHARE.is(folded)
        || Phrases.CALL.is(folded)
        || NO_TOPICS.contains(folded)
        || text.chars().noneMatch(Character::isLetter);
  }

  /** Returns the last step of a trail that is not the article itself. */
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
