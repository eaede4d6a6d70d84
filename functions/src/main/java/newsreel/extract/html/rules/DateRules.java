package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.rules.DateReader.Reading;
import org.jsoup.nodes.Element;

/** When the article was published and last changed. */
public final class DateRules {
  public static final Rules<Reading> PUBLISHED =
      rules(
          Stream.of(
              Rule.jsonLd(0.97, "datePublished", DateReader::read),
              Rule.meta("open-graph", 0.95, "article:published_time", DateReader::read),
              Rule.meta("open-graph", 0.93, "og:article:published_time", DateReader::read),
              Rule.microdata(0.92, "datePublished", DateReader::read)),
          List.of(
              "parsely-pub-date",
              "cxenseparse:recs:publishtime",
              "sailthru.date",
              "datepublished",
              "dcterms.created",
              "dc.date.issued",
              "dcterms.date",
              "dc.date",
              "dcterms.issued",
              "citation_publication_date",
              "publish-date",
              "publish_date",
              "publishdate",
              "pubdate",
              "date",
              "article.published",
              "published_time",
              "og:pubdate",
              "rnews:datepublished",
              "article_date_original"),
          Stream.of(
              Rule.jsonLd(0.8, "dateCreated", DateReader::read),
              new Rule<>("html", 0.75, DateRules::time),
              Rule.lastResort("html", 0.65, ShownDates::of),
              Rule.lastResort("html", 0.6, ShownDates::labelled),
              Rule.lastResort("state", 0.75, StateRules::published),
              Rule.lastResort("state", 0.6, StateDates::of),
              Rule.lastResort("url", 0.4, DateRules::ofUrl)));

  public static final Rules<Reading> MODIFIED =
      rules(
          Stream.of(
              Rule.jsonLd(0.95, "dateModified", DateReader::read),
              Rule.meta("open-graph", 0.93, "article:modified_time", DateReader::read),
              Rule.meta("open-graph", 0.9, "og:updated_time", DateReader::read),
              Rule.microdata(0.9, "dateModified", DateReader::read)),
          List.of(
              "datemodified",
              "dcterms.modified",
              "dc.date.modified",
              "lastmod",
              "last-modified",
              "article:updated_time",
              "updated_time",
              "parsely-last-modified"),
          Stream.of());

  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?!\\d)");

  private DateRules() {}

  private static Rules<Reading> rules(
      Stream<Rule<Reading>> first, List<String> metas, Stream<Rule<Reading>> last) {
    Stream<Rule<Reading>> named =
        metas.stream().map(name -> Rule.meta("meta", 0.85, name, DateReader::read));
    return new Rules<>(
        Stream.of(first, named, last).flatMap(r -> r).toList(),
        (a, b) -> a.instant().equals(b.instant()),
        r -> r.instant().toString());
  }

  private static List<Candidate<Reading>> time(Page page) {
    List<Candidate<Reading>> found = new ArrayList<>();
    for (Element time : page.index().times) {
      if (!page.index().isAside(time)) {
        Optional<Reading> read =
            DateReader.read(time.attr("datetime")).or(() -> DateReader.read(time.text()));
        read.ifPresent(r -> found.add(new Candidate<>(r, "time[datetime]", r.note())));
      }
    }
    return found;
  }

  /** Many addresses hold the day: {@code /2024/05/03/}. */
  private static List<Candidate<Reading>> ofUrl(Page page) {
    return UrlRules.RULES
        .first(page)
        .map(url -> IN_PATH.matcher(url.value().value()))
        .filter(Matcher::find)
        .flatMap(m -> DateReader.read(m.group(1) + "-" + m.group(2) + "-" + m.group(3)))
        .map(r -> new Candidate<>(r, "path"))
        .stream()
        .toList();
  }
}
