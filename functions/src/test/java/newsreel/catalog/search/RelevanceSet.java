package newsreel.catalog.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Availability;
import newsreel.catalog.Publisher;
import newsreel.catalog.Revision;
import newsreel.catalog.Topic;
import newsreel.values.LanguageTag;

/**
 * 216 articles in six languages, each on one event in one place by one author, whose text mentions
 * other events, places and authors in passing, and queries of which it is known what they want.
 */
final class RelevanceSet {
  static final Instant NOW = Instant.parse("2026-05-25T12:00:00Z");

  enum Event {
    STRIKE,
    FLOOD,
    MUSEUM,
    ELECTION,
    TRAM,
    VACCINE
  }

  enum City {
    LISBON,
    GENEVA,
    HAMBURG,
    KYOTO,
    KRAKOW,
    SAO_PAULO
  }

  static final List<String> AUTHORS =
      List.of(
          "Mara Lindqvist",
          "José Núñez",
          "Zoë Brontë",
          "Łukasz Wójcik",
          "Anna-Lena Größ",
          "Владимир Соколов",
          "田中 花子",
          "François Lefèvre",
          "Thandiwe Mokoena",
          "Aoife O’Brien",
          "Piet van der Berg",
          "Inês Carvalho");

  /**
   * How a language tells of an event: {0} is the city.
   *
   * @param aside a sentence that mentions it in passing
   */
  record Telling(String topic, String headline, String description, String text, String aside) {}

  /** A query and what it wants, each of which may be anything. */
  record Judged(String query, String language, Set<Event> events, Set<City> cities, int author) {}

  private static final int ANYBODY = -1;

  private RelevanceSet() {}

  static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (RelevanceLanguage language : RelevanceLanguage.values()) {
      for (Event event : Event.values()) {
        for (City city : City.values()) {
          articles.add(article(language, event, city));
        }
      }
    }
    return articles;
  }

  static int author(RelevanceLanguage language, Event event, City city) {
    return (number(language) * 5 + number(event) * 3 + number(city)) % AUTHORS.size();
  }

  private static <E extends Enum<E>> int number(E one) {
    return List.of(one.getDeclaringClass().getEnumConstants()).indexOf(one);
  }

  static ArticleId id(RelevanceLanguage language, Event event, City city) {
    return new ArticleId(
        (language.tag + "-" + event + "-" + city)
            .toLowerCase(java.util.Locale.ROOT)
            .replace('_', '-'));
  }

  static String body(RelevanceLanguage language, Event event, City city) {
    Telling telling = language.telling(event);
    Event other = Event.values()[(number(event) + 1) % Event.values().length];
    City elsewhere = City.values()[(number(city) + 2) % City.values().length];
    String named = language.city(city);
    return String.join(
        "\n",
        telling.text().replace("{0}", named),
        language.telling(other).aside().replace("{0}", language.city(elsewhere)),
        AUTHORS.get((author(language, event, city) + 4) % AUTHORS.size()) + ".");
  }

  private static Article article(RelevanceLanguage language, Event event, City city) {
    Telling telling = language.telling(event);
    String named = language.city(city);
    int age = (number(event) * 37 + number(city) * 11 + number(language) * 3) % 300;
    Instant publishedAt = NOW.minus(Duration.ofDays(age + 1));
    ArticleMetadata metadata =
        new ArticleMetadata.Builder()
            .headline(telling.headline().replace("{0}", named))
            .description(telling.description().replace("{0}", named))
            .topic(Topic.of(telling.topic()))
            .keywords(List.of(named, telling.topic()))
            .authors(List.of(new Author(AUTHORS.get(author(language, event, city)))))
            .publisher(new Publisher("Example News"))
            .language(new LanguageTag(language.tag))
            .publishedAt(publishedAt)
            .build();
    return new Article(
        id(language, event, city),
        metadata,
        List.of(),
        Availability.ALWAYS,
        Set.of(),
        "",
        Revision.first(publishedAt));
  }

  private static Judged both(String query, String language, Event event, City city) {
    return new Judged(query, language, Set.of(event), Set.of(city), ANYBODY);
  }

  private static Judged event(String query, String language, Event event) {
    return new Judged(query, language, Set.of(event), Set.of(City.values()), ANYBODY);
  }

  private static Judged author(String query, int author) {
    return new Judged(query, "", Set.of(Event.values()), Set.of(City.values()), author);
  }

  static List<Judged> queries() {
    return List.of(
        both("dockers strike Lisbon", "en", Event.STRIKE, City.LISBON),
        both("docker strikes in lisbon", "en", Event.STRIKE, City.LISBON),
        both("Lisbon port walkout", "en", Event.STRIKE, City.LISBON),
        both("floods hamburg", "en", Event.FLOOD, City.HAMBURG),
        both("Hamburg flooding river", "en", Event.FLOOD, City.HAMBURG),
        both("museum kyoto opening", "en", Event.MUSEUM, City.KYOTO),
        both("new museums in Kyoto", "en", Event.MUSEUM, City.KYOTO),
        both("krakow election", "en", Event.ELECTION, City.KRAKOW),
        both("Kraków elections mayor", "en", Event.ELECTION, City.KRAKOW),
        both("sao paulo tram", "en", Event.TRAM, City.SAO_PAULO),
        both("geneva vaccine trial", "en", Event.VACCINE, City.GENEVA),
        both("vaccines tested in geneva", "en", Event.VACCINE, City.GENEVA),
        both("genava vaccine", "en", Event.VACCINE, City.GENEVA),
        both("musuem kyoto", "en", Event.MUSEUM, City.KYOTO),
        both("electoin hamburg", "en", Event.ELECTION, City.HAMBURG),
        both("\"voters in Geneva\"", "en", Event.ELECTION, City.GENEVA),
        both("tram lines lisbon trolleybus", "en", Event.TRAM, City.LISBON),
        event("dockers walk out", "en", Event.STRIKE),
        event("river bursts its banks", "en", Event.FLOOD),
        event("vaccine trials", "en", Event.VACCINE),
        both("Hafenarbeiter Streik Hamburg", "de", Event.STRIKE, City.HAMBURG),
        both("streikende hafenarbeiter lissabon", "de", Event.STRIKE, City.LISBON),
        both("Hochwasser Genf", "de", Event.FLOOD, City.GENEVA),
        both("museen in kyoto", "de", Event.MUSEUM, City.KYOTO),
        both("Wahlen Krakau", "de", Event.ELECTION, City.KRAKOW),
        both("strassenbahn sao paulo", "de", Event.TRAM, City.SAO_PAULO),
        both("Straßenbahnen Lissabon", "de", Event.TRAM, City.LISBON),
        both("impfstoffe genf", "de", Event.VACCINE, City.GENEVA),
        event("Impfstoff Studie", "de", Event.VACCINE),
        both("dockers en grève lisbonne", "fr", Event.STRIKE, City.LISBON),
        both("greves dockers hambourg", "fr", Event.STRIKE, City.HAMBURG),
        both("inondation genève", "fr", Event.FLOOD, City.GENEVA),
        both("inondations geneve", "fr", Event.FLOOD, City.GENEVA),
        both("l'élection cracovie", "fr", Event.ELECTION, City.KRAKOW),
        both("musées kyoto", "fr", Event.MUSEUM, City.KYOTO),
        both("tramways sao paulo", "fr", Event.TRAM, City.SAO_PAULO),
        event("vaccin essai", "fr", Event.VACCINE),
        both("huelga estibadores lisboa", "es", Event.STRIKE, City.LISBON),
        both("huelgas estibador hamburgo", "es", Event.STRIKE, City.HAMBURG),
        both("inundaciones ginebra", "es", Event.FLOOD, City.GENEVA),
        both("inundacion ginebra", "es", Event.FLOOD, City.GENEVA),
        both("elecciones cracovia", "es", Event.ELECTION, City.KRAKOW),
        both("tranvia sao paulo", "es", Event.TRAM, City.SAO_PAULO),
        event("vacunas ensayo", "es", Event.VACCINE),
        both("забастовка докеров Лиссабон", "ru", Event.STRIKE, City.LISBON),
        both("забастовки докеры лиссабон", "ru", Event.STRIKE, City.LISBON),
        both("наводнения Гамбург", "ru", Event.FLOOD, City.HAMBURG),
        both("музеи Киото", "ru", Event.MUSEUM, City.KYOTO),
        both("выборов Краков", "ru", Event.ELECTION, City.KRAKOW),
        event("вакцины испытание", "ru", Event.VACCINE),
        both("リスボン ストライキ", "ja", Event.STRIKE, City.LISBON),
        both("京都 博物館", "ja", Event.MUSEUM, City.KYOTO),
        both("ハンブルクで洪水", "ja", Event.FLOOD, City.HAMBURG),
        event("ワクチン", "ja", Event.VACCINE),
        author("mara lindqvist", 0),
        author("jose nunez", 1),
        author("zoe bronte", 2),
        author("lukasz wojcik", 3),
        author("francois lefevre", 7),
        author("obrien aoife", 9));
  }
}
