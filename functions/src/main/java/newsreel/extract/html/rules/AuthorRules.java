package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.Bylines;

/**
 * Finds who wrote the article. If metadata name only the site, a byline on the page that names
 * persons takes precedence.
 */
public final class AuthorRules {
  private static final int MAX_AUTHORS = 20;

  /** A host's name, a firm, or a desk of the site. */
  private static final Pattern HOUSE =
      Pattern.compile(
          "\\.\\p{L}{2,4}(?:[\\s/-]|$)|/|(?i:redaktion|editors?|staff|newsroom|online|news|team|editorial)$");

  /** A firm, a society or a host. */
  private static final Pattern FIRM =
      Pattern.compile(
          "www\\.|\\be\\."
              + " ?V\\b|\\b(?:GmbH|AG|Ltd|Inc|LLC|S\\.A|S\\.p\\.A|B\\.V)\\b|\\s[–|—-]\\s(?i:das|die|der|the|le|la|el|il)"
              + " ");

  private static final Pattern ACCOUNT = Pattern.compile("/author/admin/?$");

  private static final Rule<List<String>> NAMED = person("author", 0.85);

  public static final Rules<List<String>> RULES =
      new Rules<>(
          List.of(
              listed(new Rule<>("json-ld", 0.93, AuthorRules::writers)),
              persons(new Rule<>("microdata", 0.85, page -> ofThings(page.microdataArticles()))),
              person("parsely-author", 0.85),
              person("cxenseparse:author", 0.85),
              NAMED,
              person("article:author", 0.8),
              person("articleauthor", 0.8),
              person("sailthru.author", 0.85),
              person("dc.creator", 0.8),
              person("dcterms.creator", 0.8),
              person("byl", 0.8),
              person("authors", 0.8),
              person("author_name", 0.8),
              person("dable:author", 0.75),
              persons(Rule.lastResort("meta", 0.75, MetaAuthors::of)),
              persons(new Rule<>("twitter", 0.8, AuthorRules::labelled)),
              persons(Rule.lastResort("html", 0.75, ShownAuthors::links)),
              persons(Rule.lastResort("html", 0.65, ShownAuthors::bylines)),
              persons(Rule.lastResort("html", 0.65, ShownAuthors::pages)),
              persons(Rule.lastResort("state", 0.65, StateRules::authors)),
              persons(Rule.lastResort("html", 0.6, ShownAuthors::labels)),
              Rule.lastResort("json-ld", 0.7, AuthorRules::selfNamed),
              persons(Rule.lastResort("html", 0.6, ShownAuthors::lines)),
              persons(Rule.lastResort("html", 0.6, ShownAuthors::attributes)),
              persons(Rule.lastResort("html", 0.5, ShownAuthors::signatures)),
              new Rule<>("json-ld", 0.75, page -> ofThings(page.articles())),
              Rule.lastResort("json-ld", 0.7, AuthorRules::filmed),
              new Rule<>("microdata", 0.7, page -> ofThings(page.microdataArticles())),
              meta("author", 0.7),
              Rule.lastResort("meta", 0.65, MetaAuthors::of),
              Rule.lastResort("html", 0.5, ShownAuthors::desks)),
          AuthorRules::same,
          names -> String.join(", ", names));

  private AuthorRules() {}

  /** Applies the rule only if it names someone other than the site. */
  private static Rule<List<String>> persons(Rule<List<String>> rule) {
    return rule.with(
        (page, found) -> found.stream().flatMap(c -> withoutSite(page, c).stream()).toList());
  }

  /**
   * Applies the rule only if it names more than the site. Names that the article's data list beside
   * the site stay.
   */
  private static Rule<List<String>> listed(Rule<List<String>> rule) {
    return rule.with(
        (page, found) ->
            found.stream()
                .filter(c -> !c.value().stream().allMatch(n -> isSite(page, n)))
                .toList());
  }

  /** Drops the site's own name beside another, and where it is not a person's. */
  private static Optional<Candidate<List<String>>> withoutSite(
      Page page, Candidate<List<String>> named) {
    List<String> others = named.value().stream().filter(n -> !isSite(page, n)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Candidate<>(others, named.at(), named.note()));
  }

  private static boolean isSite(Page page, String name) {
    return page.site().is(name)
        || page.site().isInitials(name)
        || accounts(page).contains(name)
        || (HOUSE.matcher(name).find() && page.site().isNamedBy(name));
  }

  private static Rule<List<String>> meta(String name, double confidence) {
    return new Rule<>(
        "meta",
        confidence,
        page -> all(page.metas().values(name), Bylines::stated, Metas.at(name)));
  }

  /** Like {@link #meta}, but excludes firms, since a byline on the page precedes those. */
  private static Rule<List<String>> person(String name, double confidence) {
    Rule<List<String>> rule =
        new Rule<>(
            "meta",
            confidence,
            page -> {
              List<String> values =
                  page.metas().values(name).stream().filter(v -> !FIRM.matcher(v).find()).toList();
              return all(values, Bylines::stated, Metas.at(name));
            });
    return persons(rule);
  }

  /** Reads Twitter's cards, whose pairs of label and value some systems fill in. */
  private static List<Candidate<List<String>>> labelled(Page page) {
    for (int i = 1; i <= 2; i++) {
      List<String> label = page.metas().values("twitter:label" + i);
      if (!label.isEmpty() && Bylines.isLead(label.getFirst())) {
        String name = "twitter:data" + i;
        return all(page.metas().values(name), Bylines::stated, Metas.at(name));
      }
    }
    return List.of();
  }

  /**
   * Returns the persons in JSON-LD: without the site if the author's meta element names only the
   * others, and without the account with which the site was set up.
   */
  private static List<Candidate<List<String>>> writers(Page page) {
    List<Candidate<List<String>>> found =
        accounts(page).isEmpty() ? ofThings(page.articles()) : List.of();
    if (found.isEmpty() || found.getFirst().value().size() < 2) {
      return found;
    }
    Candidate<List<String>> all = found.getFirst();
    List<String> others = all.value().stream().filter(n -> !isSite(page, n)).toList();
    List<Candidate<List<String>>> named = NAMED.candidates(page);
    return !named.isEmpty() && same(named.getFirst().value(), others)
        ? List.of(new Candidate<>(others, all.at()))
        : found;
  }

  /** Returns a person after whom the site is named. */
  private static List<Candidate<List<String>>> selfNamed(Page page) {
    boolean person =
        page.articles().stream()
            .limit(1)
            .flatMap(a -> a.things("author").stream())
            .anyMatch(a -> a.types().contains("Person"));
    return person
        ? ofThings(page.articles()).stream()
            .filter(c -> c.value().size() == 1 && Bylines.isPerson(c.value().getFirst()))
            .toList()
        : List.of();
  }

  /** Returns the name of the account with which the site was set up, if it is the author. */
  private static List<String> accounts(Page page) {
    return page.once(
        ACCOUNT,
        () ->
            page.articles().stream()
                .limit(1)
                .flatMap(a -> a.things("author").stream())
                .filter(
                    author ->
                        Stream.concat(author.raw("@id"), author.raw("url"))
                            .anyMatch(u -> ACCOUNT.matcher(u).find()))
                .flatMap(author -> author.texts("name").stream())
                .toList());
  }

  /** Returns who made the one film of a page that has nothing else. */
  private static List<Candidate<List<String>>> filmed(Page page) {
    List<Thing> videos = page.jsonLd().things().stream().filter(Thing::isVideo).limit(2).toList();
    return videos.size() == 1 && page.articles().stream().noneMatch(Thing::isArticle)
        ? ofThings(videos)
        : List.of();
  }

  private static List<Candidate<List<String>>> ofThings(List<Thing> things) {
    List<Candidate<List<String>>> authors = ofThings(things, "author");
    return authors.isEmpty() ? ofThings(things, "creator") : authors;
  }

  private static List<Candidate<List<String>>> ofThings(List<Thing> things, String property) {
    for (Thing thing : things) {
      List<String> written = new ArrayList<>(thing.texts(property));
      if (written.size() == 1 && written.getFirst().indexOf(' ') < 0) {
        thing.things(property).stream()
            .flatMap(a -> a.text("description").stream())
            .flatMap(d -> Bylines.whole(written.getFirst(), d).stream())
            .findFirst()
            .ifPresent(whole -> written.set(0, whole));
      }
      if (written.isEmpty()) {
        for (Thing author : thing.things(property)) {
          author
              .text("familyName")
              .ifPresent(
                  f -> written.add(author.text("givenName").map(g -> g + " " + f).orElse(f)));
        }
      }
      List<Candidate<List<String>>> found = all(written, Bylines::stated, thing.at(property));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  static List<Candidate<List<String>>> all(
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
