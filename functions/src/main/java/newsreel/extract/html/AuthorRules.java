package newsreel.extract.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Who wrote the article. Where metadata names just the site, a byline of the page that names
 * persons comes first.
 */
final class AuthorRules {
  private static final int MAX_BYLINE = 160;
  private static final int MAX_AUTHORS = 20;
  private static final Set<String> NO_BYLINE = Set.of("figure", "figcaption", "form", "button");
  private static final int MAX_LINE = 90;
  private static final Pattern LINE =
      Pattern.compile(
          "(?:By|Von|Par|Por|Di|Av|Af|Door|BY|VON|PAR|POR)[\\s:]+(\\p{Lu}[^,.!?]{1,60}?)(?:\\s*[,|–—-].*|,"
              + " in\\b.*)?");

  static final Rules<List<String>> RULES =
      new Rules<>(
          List.of(
              persons(new Rule<>("json-ld", 0.93, page -> ofThings(page.articles()))),
              persons(new Rule<>("microdata", 0.85, page -> ofThings(page.microdataArticles()))),
              persons(meta("parsely-author", 0.85)),
              persons(meta("cxenseparse:author", 0.85)),
              persons(meta("author", 0.85)),
              persons(meta("article:author", 0.8)),
              persons(meta("articleauthor", 0.8)),
              persons(meta("sailthru.author", 0.85)),
              persons(meta("dc.creator", 0.8)),
              persons(meta("dcterms.creator", 0.8)),
              persons(meta("byl", 0.8)),
              persons(
                  Rule.lastResort("html", 0.75, page -> elements(page, AuthorRules::isAuthorLink))),
              persons(Rule.lastResort("html", 0.65, AuthorRules::byline)),
              persons(Rule.lastResort("html", 0.6, AuthorRules::line)),
              new Rule<>("json-ld", 0.75, page -> ofThings(page.articles())),
              new Rule<>("microdata", 0.7, page -> ofThings(page.microdataArticles())),
              meta("author", 0.7)),
          AuthorRules::same,
          names -> String.join(", ", names));

  private AuthorRules() {}

  /** Only where someone else than the site itself is named. */
  private static Rule<List<String>> persons(Rule<List<String>> rule) {
    return rule.with(
        page ->
            page.candidates(rule).stream()
                .filter(c -> !c.value().stream().allMatch(page.site()::is))
                .toList());
  }

  private static Rule<List<String>> meta(String name, double confidence) {
    return new Rule<>(
        "meta", confidence, page -> all(page.metas().values(name), Byline::stated, Metas.at(name)));
  }

  private static List<Candidate<List<String>>> ofThings(List<Thing> things) {
    for (Thing thing : things) {
      List<String> written = new ArrayList<>(thing.texts("author"));
      if (written.isEmpty()) {
        for (Thing author : thing.things("author")) {
          author
              .text("familyName")
              .ifPresent(
                  f -> written.add(author.text("givenName").map(g -> g + " " + f).orElse(f)));
        }
      }
      List<Candidate<List<String>>> found = all(written, Byline::stated, thing.at("author"));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean isAuthorLink(Element e) {
    return e.attr("rel").equals("author") || e.attr("itemprop").equals("author");
  }

  /** A byline that stands before the text, or says "By". */
  private static List<Candidate<List<String>>> byline(Page page) {
    int text =
        page.body().paragraphs().stream()
            .mapToInt(p -> page.index().order(p.element()))
            .min()
            .orElse(0);
    return elements(page, e -> page.index().order(e) < text || Byline.leads(e.text()));
  }

  /** A short line of the text that is nothing but a byline. */
  private static List<Candidate<List<String>>> line(Page page) {
    Element scope = page.body().scope(page.document());
    List<String> lines =
        page.index().paragraphs.stream()
            .filter(p -> !page.index().isAside(p) && Tree.isInside(p, scope))
            .map(Element::text)
            .filter(t -> t.length() < MAX_LINE)
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1))
            .limit(1)
            .toList();
    return all(lines, Byline::names, "p");
  }

  private static List<Candidate<List<String>>> elements(Page page, Predicate<Element> which) {
    PageIndex index = page.index();
    for (Element e : index.authors) {
      if (which.test(e)
          && !index.isAside(e)
          && !Tree.within(e, NO_BYLINE)
          && Tree.isInside(e, page.body().scope(page.document()))) {
        List<Candidate<List<String>>> found =
            all(lines(e, index.words), Byline::names, "[class~=author]");
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** A byline of several names holds each in an element of its own. */
  private static List<String> lines(Element byline, ClassWords words) {
    List<Element> parts = new ArrayList<>();
    for (Element e : byline.getAllElements()) {
      boolean part =
          e.normalName().equals("a")
              || (words.of(e) & ClassWords.AUTHOR) != 0
              || e.attr("itemprop").equals("name");
      if (part
          && !e.equals(byline)
          && e.hasText()
          && (words.of(e) & (ClassWords.ROLE | ClassWords.DATE)) == 0) {
        parts.removeIf(o -> Tree.isInside(e, o));
        parts.add(e);
      }
    }
    if (parts.isEmpty()) {
      return byline.childrenSize() > 1 && byline.ownText().isBlank()
          ? texts(byline.children(), words)
          : texts(List.of(byline), words);
    }
    List<String> texts = texts(parts, words);
    List<String> led = texts.stream().filter(Byline::leads).toList();
    return led.isEmpty() ? texts : led;
  }

  private static List<String> texts(List<Element> elements, ClassWords words) {
    return elements.stream()
        .filter(e -> (words.of(e) & (ClassWords.ROLE | ClassWords.HIDDEN)) == 0)
        .map(
            e ->
                DomText.without(
                    e,
                    c ->
                        (words.of(c) & (ClassWords.ROLE | ClassWords.HIDDEN | ClassWords.DATE)) != 0
                            || c.normalName().equals("time")))
        .filter(t -> !t.isEmpty() && t.length() < MAX_BYLINE)
        .toList();
  }

  private static List<Candidate<List<String>>> all(
      List<String> written, Function<String, List<String>> read, String at) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : written) {
      PlainText.line(text)
          .ifPresent(t -> read.apply(t).forEach(n -> names.putIfAbsent(PlainText.folded(n), n)));
    }
    return names.isEmpty()
        ? List.of()
        : List.of(new Candidate<>(names.values().stream().limit(MAX_AUTHORS).toList(), at));
  }

  private static boolean same(List<String> a, List<String> b) {
    return a.stream()
        .map(PlainText::folded)
        .sorted()
        .toList()
        .equals(b.stream().map(PlainText::folded).sorted().toList());
  }
}
