package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.page.Page;
import newsreel.extract.words.WrittenDate;

/**
 * Finds dates in {@code <meta>} elements by the words in their names, because systems spell
 * "published" in a hundred ways.
 */
final class MetaDates {
  /** Names that have rules of their own. */
  private static final Set<String> OPEN_GRAPH =
      Set.of(
          "article:published_time",
          "og:article:published_time",
          "article:modified_time",
          "og:updated_time");

  private static final Pattern OTHER =
      Pattern.compile(
          "expir|unpubl|publisher|publishing|valid|event|start|birth|embargo|copyright|crawl"
              + "|archive|timezone|review|schedul|build|deploy|version|available|price|offer"
              + "|(?:^|[^a-z])(?:end|video|music|book|movie|og:type)(?:[^a-z]|$)");
  private static final Pattern CHANGED =
      Pattern.compile("modif|updat|revis|chang|edited|last|refresh");
  private static final Pattern FIRST =
      Pattern.compile("(?:first|original|initial).{0,20}(?:publ|dat)");
  private static final Pattern PUBLISHED = Pattern.compile("publi[sck]|pub.?(?:date|time)|veroeff");
  private static final Pattern ISSUED =
      Pattern.compile("issued|posted|post.?date|release|online|display.?date|date.?original");
  private static final Pattern CREATED = Pattern.compile("creat|reg.?date|submitted|written");
  private static final Pattern DATE = Pattern.compile("dat(?:e|um|a)(?:[^a-z]|$)|fecha|timestamp");

  private static final List<String> PARTS =
      List.of(
          "dat", "pub", "tim", "creat", "issu", "post", "mod", "last", "releas", "fecha", "revis",
          "online", "edit", "veroeff", "submit", "chang", "refresh", "written");

  /** The rank of a date of change. Lower ranks take precedence. */
  private static final int NONE = 9;

  private static final int MODIFIED = 8;

  private static final int BARE = 4;

  private static final int MAX_NAME = 60;

  private static final Object KEY = new Object();

  private MetaDates() {}

  private record Named(Candidate<WrittenDate> candidate, int rank) {}

  /** Returns the dates whose names say "published", "issued" or "created". */
  static List<Candidate<WrittenDate>> published(Page page) {
    return all(page).stream().filter(n -> n.rank < BARE).map(Named::candidate).toList();
  }

  /** Returns the dates whose names say only "date". */
  static List<Candidate<WrittenDate>> bare(Page page, boolean timed) {
    return all(page).stream()
        .filter(n -> n.rank == BARE && n.candidate.value().isTimed() == timed)
        .map(Named::candidate)
        .toList();
  }

  static List<Candidate<WrittenDate>> modified(Page page) {
    return all(page).stream().filter(n -> n.rank == MODIFIED).map(Named::candidate).toList();
  }

  private static List<Named> all(Page page) {
    return page.once(KEY, () -> read(page));
  }

  private static List<Named> read(Page page) {
    List<Named> named = new ArrayList<>();
    for (String name : page.metas().names()) {
      int rank = name.length() > MAX_NAME || OPEN_GRAPH.contains(name) ? NONE : rank(name);
      if (rank < NONE) {
        for (String content : page.metas().values(name)) {
          DateValues.read(content, page)
              .ifPresent(
                  d -> named.add(new Named(new Candidate<>(d, Metas.at(name), d.note()), rank)));
        }
      }
    }
    named.sort(Comparator.comparingInt(Named::rank)); // stable: the page's order within a rank
    return named;
  }

  /** Whether a name contains the beginning of a word about dates; most do not. */
  private static boolean mayTell(String name) {
    for (String part : PARTS) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how certainly a name means the day of publication; 0 is best. */
  static int rank(String name) {
    if (!mayTell(name) || OTHER.matcher(name).find()) {
      return NONE;
    }
    if (FIRST.matcher(name).find()) {
      return 0;
    }
    if (CHANGED.matcher(name).find()) {
      return MODIFIED;
    }
    if (PUBLISHED.matcher(name).find()) {
      return 1;
    }
    if (ISSUED.matcher(name).find()) {
      return 2;
    }
    if (CREATED.matcher(name).find()) {
      return 3;
    }
    return DATE.matcher(name).find() ? BARE : NONE;
  }
}
