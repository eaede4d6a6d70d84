package newsreel.extract.html.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.catalog.Finding;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.UrlDate;
import newsreel.extract.words.WrittenDate;

/** Finds when the article was published and last changed. */
public final class DateRules {
  /**
   * Names such as "date" may also mean the last export, so what the page shows takes precedence.
   */
  private static final Rule<WrittenDate> BARE =
      new Rule<>("meta", 0.7, page -> MetaDates.bare(page, true));

  private static final Rule<WrittenDate> BARE_DAY =
      new Rule<>("meta", 0.65, page -> MetaDates.bare(page, false));

  private static final List<Rule<WrittenDate>> EXACT =
      List.of(
          dated(Rule.jsonLd(0.97, "datePublished", Optional::of)),
          dated(Rule.meta("open-graph", 0.95, "article:published_time", Optional::of)),
          dated(Rule.meta("open-graph", 0.93, "og:article:published_time", Optional::of)),
          dated(Rule.microdata(0.92, "datePublished", Optional::of)),
          new Rule<>("meta", 0.85, MetaDates::published),
          dated(Rule.jsonLd(0.8, "dateCreated", Optional::of)),
          dated(Rule.microdata(0.78, "dateCreated", Optional::of)),
          new Rule<>("html", 0.75, shown(MarkedDates::times, DateLabel.PUBLISHED)));

  private static final Rules<WrittenDate> PUBLISHED =
      rules(
          EXACT,
          List.of(
              shown(0.65, HeadlineDates::below, DateLabel.PUBLISHED),
              BARE,
              shown(0.65, HeadlineDates::above, DateLabel.PUBLISHED),
              BARE_DAY,
              shown(0.65, MarkedDates::inside, DateLabel.PUBLISHED),
              shown(0.6, HeadlineDates::labelled, DateLabel.PUBLISHED),
              Rule.lastResort("json-ld", 0.7, DateRules::ofVideo),
              Rule.lastResort("state", 0.75, StateRules::published),
              shown(0.5, MarkedDates::anywhere, DateLabel.PUBLISHED),
              Rule.lastResort("state", 0.6, StateDates::of),
              new Rule<>("url", 0.4, DateRules::ofUrl)));

  private static final Rules<WrittenDate> MODIFIED =
      rules(
          List.of(
              dated(Rule.jsonLd(0.95, "dateModified", Optional::of)),
              dated(Rule.meta("open-graph", 0.93, "article:modified_time", Optional::of)),
              dated(Rule.meta("open-graph", 0.9, "og:updated_time", Optional::of)),
              dated(Rule.microdata(0.9, "dateModified", Optional::of)),
              new Rule<>("meta", 0.85, MetaDates::modified),
              new Rule<>("html", 0.7, shown(MarkedDates::times, DateLabel.UPDATED))),
          List.of(
              shown(0.65, MarkedDates::inside, DateLabel.UPDATED),
              shown(0.6, HeadlineDates::below, DateLabel.UPDATED),
              shown(0.55, HeadlineDates::labelled, DateLabel.UPDATED)));

  private DateRules() {}

  /**
   * Returns the day of the first source, or that of Open Graph if another source confirms it and
   * none confirms the first, with the time that any source gives for it.
   */
  public static Optional<FoundValue<WrittenDate>> published(Page page) {
    return page.once(
        PUBLISHED,
        () ->
            PUBLISHED
                .first(page)
                .map(f -> agreed(f, page).orElse(f))
                .map(f -> f.value().isTimed() ? f : timed(f, page).orElse(f)));
  }

  private static Optional<FoundValue<WrittenDate>> agreed(
      FoundValue<WrittenDate> first, Page page) {
    List<LocalDate> seconding =
        Stream.of("html", "meta")
            .flatMap(source -> sourced(page, source).stream().limit(1))
            .map(Sourced::day)
            .toList();
    List<Sourced> stated = sourced(page, "open-graph");
    boolean alone =
        !first.finding().source().equals("open-graph")
            && sourced(page, "").stream().noneMatch(s -> isSeconding(s, first));
    return stated.stream()
        .filter(s -> alone && seconding.contains(s.day()))
        .findFirst()
        .map(s -> s.in(first.finding()));
  }

  private static boolean isSeconding(Sourced other, FoundValue<WrittenDate> first) {
    return !other.rule().source().equals(first.finding().source())
        && Math.abs(ChronoUnit.DAYS.between(other.day(), first.value().day())) <= 1;
  }

  /** A date with the rule that found it. */
  private record Sourced(Rule<WrittenDate> rule, Candidate<WrittenDate> candidate) {
    LocalDate day() {
      return candidate.value().day();
    }

    FoundValue<WrittenDate> in(Finding finding) {
      return new FoundValue<>(
          candidate.value(),
          new Finding(
              rule.source(),
              candidate.at(),
              finding.confidence(),
              candidate.note(),
              finding.others()));
    }
  }

  /**
   * Returns what the sources of a name say that are always asked; all sources if the name is empty.
   */
  private static List<Sourced> sourced(Page page, String source) {
    return Stream.concat(EXACT.stream(), Stream.of(BARE, BARE_DAY))
        .filter(rule -> source.isEmpty() || rule.source().equals(source))
        .flatMap(rule -> rule.candidates(page).stream().limit(1).map(c -> new Sourced(rule, c)))
        .toList();
  }

  /**
   * Returns nothing if the date would precede the publication, since one of the two is then wrong.
   */
  public static Optional<FoundValue<WrittenDate>> modified(Page page) {
    Optional<WrittenDate> published = published(page).map(FoundValue::value);
    return MODIFIED
        .first(page)
        .filter(f -> published.filter(p -> isBefore(f.value(), p)).isEmpty());
  }

  private static boolean isBefore(WrittenDate modified, WrittenDate published) {
    return (modified.isTimed() && published.isTimed())
        ? modified.instant().isBefore(published.instant())
        : modified.day().isBefore(published.day());
  }

  private static Optional<FoundValue<WrittenDate>> timed(FoundValue<WrittenDate> day, Page page) {
    return Stream.concat(EXACT.stream(), Stream.of(BARE))
        .flatMap(rule -> rule.candidates(page).stream().map(c -> new Sourced(rule, c)))
        .filter(s -> s.candidate.value().isTimed() && s.day().equals(day.value().day()))
        .findFirst()
        .map(s -> s.in(day.finding()));
  }

  private static Rules<WrittenDate> rules(
      List<Rule<WrittenDate>> first, List<Rule<WrittenDate>> last) {
    return new Rules<>(
        Stream.concat(first.stream(), last.stream()).toList(),
        DateRules::agree,
        WrittenDate::toString);
  }

  /**
   * Two sources agree if they name the same moment, or the same day if one of them says no more.
   */
  private static boolean agree(WrittenDate a, WrittenDate b) {
    return (a.isTimed() && b.isTimed()) ? a.instant().equals(b.instant()) : a.day().equals(b.day());
  }

  /** Reads texts as dates, as their page writes them. */
  private static Rule<WrittenDate> dated(Rule<String> texts) {
    return new Rule<>(
        texts.source(),
        texts.confidence(),
        page ->
            texts.candidates(page).stream()
                .flatMap(
                    c ->
                        DateValues.read(c.value(), page).stream()
                            .map(d -> new Candidate<>(d, c.at(), d.note())))
                .toList());
  }

  private static Function<Page, List<Candidate<WrittenDate>>> shown(
      BiFunction<Page, DateLabel, List<Candidate<WrittenDate>>> find, DateLabel label) {
    return page -> find.apply(page, label);
  }

  private static Rule<WrittenDate> shown(
      double confidence,
      BiFunction<Page, DateLabel, List<Candidate<WrittenDate>>> find,
      DateLabel label) {
    return Rule.lastResort("html", confidence, shown(find, label));
  }

  /** A page that is about nothing but a video is as old as the video. */
  private static List<Candidate<WrittenDate>> ofVideo(Page page) {
    List<Thing> videos =
        page.jsonLd().things().stream().filter(t -> t.isVideo() && t.parent() == null).toList();
    return videos.size() != 1 || page.articles().stream().anyMatch(Thing::isArticle)
        ? List.of()
        : videos.getFirst().texts("uploadDate").stream()
            .flatMap(text -> DateValues.read(text, page).stream())
            .map(d -> new Candidate<>(d, videos.getFirst().at("uploadDate"), d.note()))
            .toList();
  }

  /** Finds the day that many addresses contain: {@code /2024/05/03/}. */
  private static List<Candidate<WrittenDate>> ofUrl(Page page) {
    return UrlRules.RULES
        .first(page)
        .flatMap(url -> UrlDate.in(url.value()))
        .map(d -> new Candidate<>(d, "path", d.note()))
        .stream()
        .toList();
  }
}
