package newsreel.extract.html.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.source.PlainText;
import newsreel.values.WebUrl;

/** The names of a site, to tell them from the words of a headline. */
public final class SiteName {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|*\\-–—·•:»«>‹›~]\\s+|\\s*[|｜]\\s*");

  /**
   * The characters that a site may add to its name, besides those allowed by its length: "Online",
   * "Zeitung".
   */
  private static final int MAX_ADDITION = 6;

  /**
   * In characters. A name as long as the title, and equal to it, is a headline in the wrong place.
   */
  private static final int LONGEST_NAME = 30;

  private final Set<String> names;

  /** The first letters of the words of a name: "LN" for "Lübecker Nachrichten". */
  private final Set<String> initials;

  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, String> cut = new HashMap<>();

  private SiteName(Set<String> names, Set<String> initials) {
    this.names = names;
    this.initials = initials;
  }

  static SiteName of(Page page) {
    Set<String> names = new HashSet<>();
    for (String meta :
        List.of(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "twitter:site",
            "al:ios:app_name",
            "al:android:app_name",
            "dc.publisher",
            "copyright")) {
      page.metas().values(meta).stream()
          .filter(v -> v.length() < LONGEST_NAME || !PlainText.same(v, Headings.title(page)))
          .forEach(v -> add(names, v));
    }
    Set<String> initials = new HashSet<>();
    page.metas().values("og:site_name").forEach(v -> addInitials(initials, v));
    for (Thing article : page.articles()) {
      article
          .texts("publisher")
          .forEach(
              p -> {
                add(names, p);
                addInitials(initials, p);
              });
    }
    for (WebUrl url : page.declared()) {
      addHost(names, url.host());
    }
    page.given().ifPresent(u -> addHost(names, u.host()));
    return new SiteName(names, initials);
  }

  private static void add(Set<String> names, String name) {
    String folded = PlainText.folded(name);
    if (folded.length() > 1 && folded.length() < 60) {
      names.add(folded);
    }
  }

  private static void addInitials(Set<String> initials, String name) {
    StringBuilder first = new StringBuilder();
    boolean word = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (word && Character.isUpperCase(c)) {
        first.append(c);
      }
      word = c == ' ';
    }
    if (first.length() > 1) {
      initials.add(first.toString());
    }
  }

  private static void addHost(Set<String> names, String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    add(names, bare);
    String[] labels = bare.split("\\.", -1);
    for (int i = 0; i < labels.length; i++) {
      boolean registrable = i == labels.length - 2;
      if (registrable || (labels[i].length() > 3 && i < labels.length - 2)) {
        add(names, labels[i]);
      }
    }
  }

  /** Whether a text is exactly one of the site's names. */
  public boolean is(String text) {
    return names.contains(PlainText.folded(text));
  }

  /** Whether a text consists of the first letters of the site's name. */
  public boolean isInitials(String text) {
    return initials.contains(text);
  }

  public boolean isNamedBy(String text) {
    return known.computeIfAbsent(text, this::names);
  }

  private boolean names(String text) {
    String folded = PlainText.folded(text);
    if (folded.isEmpty()) {
      return true;
    }
    return names.contains(folded)
        || names.stream()
            .anyMatch(
                n ->
                    Math.min(n.length(), folded.length()) > 3
                        && folded.length() < 3 * n.length() + MAX_ADDITION
                        && (folded.startsWith(n) || n.startsWith(folded) || folded.endsWith(n)));
  }

  /** Returns a title without the site's name at either end, and without what follows it. */
  public String without(String title) {
    return cut.computeIfAbsent(title, this::cut);
  }

  private String cut(String title) {
    if (!TitleParts.isParted(title)) {
      return title.strip();
    }
    Matcher m = SEPARATOR.matcher(title);
    int start = 0;
    int last = 0;
    Optional<Integer> cut = Optional.empty();
    while (m.find()) {
      if (m.start() > 0 && last == 0 && isNamedBy(title.substring(0, m.start()))) {
        start = m.end();
      } else if (cut.isEmpty() && m.start() > start && segmentNamesSite(title, m.end())) {
        cut = Optional.of(m.start());
      }
      last = m.end();
    }
    String rest = title.substring(start, cut.orElse(title.length())).strip();
    return rest.isEmpty() ? title : rest;
  }

  private boolean segmentNamesSite(String title, int from) {
    Matcher next = SEPARATOR.matcher(title);
    int end = next.find(from) ? next.start() : title.length();
    return isNamedBy(title.substring(from, end));
  }
}
