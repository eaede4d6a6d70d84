package newsreel.extract.html.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.page.Page;
import newsreel.extract.words.Bylines;

/** Finds the author in meta elements with unusual names that say so. */
final class MetaAuthors {
  private static final int MAX_NAME = 60;

  private static final Pattern AUTHOR =
      Pattern.compile("author|creator|byline|writer|journalist|reporter|redakteur|auteur|yazar");

  /** Contents that do not name a person: addresses, numbers, accounts, programs. */
  private static final Pattern OTHER =
      Pattern.compile(
          "ur[li]|href|link|(?:^|[^a-z])id(?:[^a-z]|$)|authorid|image|img|photo|avatar|pic|mail|handle|twitter|facebook"
              + "|profile|page|slug|count|type|title|role|bio|desc|birth|date|time|generator|tool"
              + "|video|og:|banner|authoriz|authorit|book|music");

  /** Names that have rules of their own. */
  private static final Set<String> COMMON =
      Set.of(
          "author",
          "authors",
          "parsely-author",
          "cxenseparse:author",
          "article:author",
          "articleauthor",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "author_name",
          "dable:author",
          "twitter:creator",
          "creator",
          "dc:creator");

  private MetaAuthors() {}

  static List<Candidate<List<String>>> of(Page page) {
    for (String name : page.metas().names()) {
      if (name.length() <= MAX_NAME
          && !COMMON.contains(name)
          && AUTHOR.matcher(name).find()
          && !OTHER.matcher(name).find()) {
        List<Candidate<List<String>>> found =
            AuthorRules.all(page.metas().values(name), Bylines::stated, Metas.at(name));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
