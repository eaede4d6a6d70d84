package newsreel.extract.html.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.catalog.Author;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.Bylines;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;

/** Finds authors' pages in JSON-LD and in the links around their names. */
public final class AuthorPages {
  /** The most elements marked as authors that are examined. */
  private static final int MAX_MARKED = 60;

  /** The account with which a site was set up, and addresses that are not pages. */
  private static final Pattern NO_PAGE = Pattern.compile("/author/admin/?$|/wp-admin|/feed/?$");

  private AuthorPages() {}

  /** Adds to each name the address of its page, if there is one. */
  public static List<Author> of(Page page, List<String> names) {
    Map<String, WebUrl> pages = new HashMap<>();
    for (Thing article : page.articles()) {
      for (String property : List.of("author", "creator")) {
        article.things(property).forEach(author -> stated(page, author, pages));
      }
    }
    Set<String> wanted = new HashSet<>();
    for (String name : names) {
      String folded = PlainText.folded(name);
      if (!pages.containsKey(folded)) {
        wanted.add(folded);
      }
    }
    if (!wanted.isEmpty()) {
      linked(page, wanted, pages);
    }
    if (!wanted.isEmpty()) {
      ShownAuthors.profiles(page).forEach(a -> link(page, a, wanted, pages));
    }
    return names.stream().map(n -> new Author(n, pages.get(PlainText.folded(n)))).toList();
  }

  private static void stated(Page page, Thing author, Map<String, WebUrl> pages) {
    author.raw("url").findFirst().ifPresent(u -> put(page, author.texts("name"), u, pages));
  }

  private static void linked(Page page, Set<String> wanted, Map<String, WebUrl> pages) {
    int seen = 0;
    for (Element marked : page.index().authors) {
      if (++seen > MAX_MARKED || wanted.isEmpty()) {
        return;
      }
      if (marked.normalName().equals("a")) {
        link(page, marked, wanted, pages);
      } else {
        marked.getElementsByTag("a").stream()
            .limit(MAX_MARKED)
            .forEach(a -> link(page, a, wanted, pages));
      }
    }
  }

  private static void link(Page page, Element a, Set<String> wanted, Map<String, WebUrl> pages) {
    String text = a.text();
    if (text.isBlank()
        || text.length() > 100
        || a.attr("href").startsWith("#")
        || !holdsOne(PlainText.folded(text), wanted)) {
      return;
    }
    List<String> names = Bylines.names(text);
    if (names.size() == 1 && wanted.remove(PlainText.folded(names.getFirst()))) {
      put(page, names, a.attr("href"), pages);
    }
  }

  private static boolean holdsOne(String folded, Set<String> names) {
    for (String name : names) {
      if (folded.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static void put(Page page, List<String> names, String href, Map<String, WebUrl> pages) {
    if (NO_PAGE.matcher(href).find()) {
      return;
    }
    page.url(href)
        .filter(u -> u.uri().getRawPath() != null && u.uri().getRawPath().length() > 1)
        .ifPresent(
            u ->
                names.stream()
                    .flatMap(n -> Bylines.stated(n).stream())
                    .forEach(n -> pages.putIfAbsent(PlainText.folded(n), u)));
  }
}
