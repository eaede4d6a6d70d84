package newsreel.bench.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import newsreel.catalog.Availability;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchDocument.Text;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchFacet.Label;
import newsreel.catalog.search.SearchField;
import newsreel.values.LanguageTag;

/** Articles and videos of made-up words, a few of which are common and most rare. */
final class GeneratedDocuments {
  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private static final int WORDS = 60_000;
  private static final int AUTHORS = 2_000;
  private static final int TOPICS = 400;
  private static final int DAYS = 3_650;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "cor", "den", "el", "fi", "gra", "hol", "in", "ka", "lor", "mar", "nes", "or",
          "pel", "qui", "ra", "sto", "tan", "ul", "ver", "win", "yor", "zen", "sha");
  private static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "fr", "es", "ru");

  private final Random random;

  GeneratedDocuments(long seed) {
    this.random = new Random(seed);
  }

  /** The word of a rank, 0 for the most frequent. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int left = rank + 7; left > 0; left /= SYLLABLES.size()) {
      word.append(SYLLABLES.get(left % SYLLABLES.size()));
    }
    return word.toString();
  }

  /** A rank by Zipf's law, nearly. */
  int rank() {
    return (int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1);
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word(rank()));
    }
    return text.toString();
  }

  SearchDocument article(int number) {
    LanguageTag language = new LanguageTag(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    String author = "Author " + word(random.nextInt(AUTHORS)) + " " + word(random.nextInt(AUTHORS));
    int topic = random.nextInt(TOPICS);
    List<Text> texts = new ArrayList<>();
    texts.add(new Text(SearchField.HEADLINE, language, words(8)));
    texts.add(new Text(SearchField.NAME, language, author));
    texts.add(new Text(SearchField.NAME, language, "Topic " + word(topic)));
    texts.add(new Text(SearchField.LEAD, language, words(18)));
    texts.add(new Text(SearchField.LEAD, language, words(12)));
    texts.add(new Text(SearchField.LEAD, language, words(14)));
    texts.add(new Text(SearchField.LEAD, language, words(7)));
    texts.add(new Text(SearchField.BODY, language, words(200)));
    Instant date = NOW.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    String id = "article-" + number;
    return new SearchDocument(
        ItemKind.ARTICLE,
        id,
        Position.of(ItemKind.ARTICLE, id, date, date),
        Availability.ALWAYS,
        Set.of(
            Facet.author(author),
            Facet.topic(new TopicId("topic-" + topic)),
            Facet.language(language),
            Facet.VIDEO),
        Map.of(
            SearchFacet.AUTHOR, List.of(new Label(author)),
            SearchFacet.TOPIC, List.of(new Label("topic-" + topic, "Topic " + word(topic))),
            SearchFacet.LANGUAGE, List.of(new Label(language.value())),
            SearchFacet.YEAR, List.of(new Label(date.toString().substring(0, 4)))),
        texts);
  }

  SearchDocument video(int number) {
    LanguageTag language = new LanguageTag(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    Instant date = NOW.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    String id = "video-" + number;
    return new SearchDocument(
        ItemKind.VIDEO,
        id,
        Position.of(ItemKind.VIDEO, id, date, date),
        Availability.ALWAYS,
        Set.of(Facet.language(language), Facet.VIDEO),
        Map.of(
            SearchFacet.LANGUAGE, List.of(new Label(language.value())),
            SearchFacet.YEAR, List.of(new Label(date.toString().substring(0, 4)))),
        List.of(
            new Text(SearchField.HEADLINE, language, words(7)),
            new Text(SearchField.LEAD, language, words(14)),
            new Text(SearchField.BODY, language, words(60))));
  }
}
