package newsreel.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsreel.bench.Quantiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads catalogues of several sizes, each behind a server of its own, side by side: median time of
 * a request, its read units, and how many items the answer has.
 *
 * <p>Arguments: the servers' addresses, the smallest catalogue first. {@code -Dnewsreel.rounds=200}
 * says how often each request is made.
 */
public final class CatalogueGrowth {
  private static final int ROUNDS = Integer.getInteger("newsreel.rounds", 200);
  private static final int WARM_UP = 50;
  private static final int SAMPLE = 500;
  private static final Pattern READ_UNITS = Pattern.compile("read-units;desc=\"([0-9.]+)\"");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();

  private CatalogueGrowth() {}

  /**
   * A server and what its answers took.
   *
   * @param ids of articles of every age
   * @param newest where a reader is who has everything
   */
  private record Catalogue(
      String url, long articles, List<String> ids, String newest, Map<String, Answers> answers) {
    Answers to(String question) {
      return answers.computeIfAbsent(question, name -> new Answers());
    }
  }

  /** To one question, a value for each time that it was asked. */
  private record Answers(List<Double> millis, List<Double> units, List<Double> items) {
    Answers() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * What is asked in a round, the same of each catalogue.
   *
   * @param words of a headline of the smallest catalogue
   */
  private record Round(Random random, List<String> words, String topic) {}

  private record Question(String name, Function<Catalogue, String> path) {}

  private static List<Question> questions(Round round) {
    int which = round.random().nextInt(Integer.MAX_VALUE);
    String first = round.words().getFirst();
    return List.of(
        new Question("article", c -> "/v1/articles/" + c.ids().get(which % c.ids().size())),
        new Question("list page", c -> "/v1/articles"),
        new Question("list page of a topic", c -> "/v1/articles?topic=" + round.topic()),
        new Question("search, one word", c -> "/v1/search?q=" + encoded(first)),
        new Question(
            "search, two words",
            c -> "/v1/search?q=" + encoded(first + " " + round.words().getLast())),
        new Question(
            "search, beginning of a word",
            c -> "/v1/search?q=" + encoded(first.substring(0, Math.min(3, first.length())))),
        new Question("first sync page", c -> "/v1/changes"),
        new Question(
            "sync with nothing new",
            c -> "/v1/changes?types=article&cursor=" + encoded(c.newest())));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    CatalogueGrowth growth = new CatalogueGrowth();
    List<Catalogue> catalogues = new ArrayList<>();
    for (String url : arguments) {
      catalogues.add(growth.catalogue(url));
    }
    List<Round> rounds = growth.rounds(catalogues.getFirst());
    for (int i = 0; i < rounds.size(); i++) {
      for (Question question : questions(rounds.get(i))) {
        for (Catalogue catalogue : catalogues) {
          growth.ask(question, catalogue, i >= WARM_UP);
        }
      }
    }
    report(catalogues);
  }

  private Catalogue catalogue(String url) throws IOException, InterruptedException {
    long articles = 0;
    for (JsonNode topic : json(url + "/v1/topics").at("/topics")) {
      articles += topic.at("/articleCount").asLong();
    }
    List<String> ids = new ArrayList<>();
    String newest = "";
    JsonNode page;
    Random random = new Random(1);
    do {
      page =
          json(
              url
                  + "/v1/changes?types=article&limit=100"
                  + (newest.isEmpty() ? "" : "&cursor=" + encoded(newest)));
      JsonNode changes = page.at("/changes");
      if (!changes.isEmpty()) {
        ids.add(changes.get(random.nextInt(changes.size())).at("/id").asString());
      }
      newest = page.at("/cursor").asString();
    } while (page.at("/more").asBoolean());
    return new Catalogue(url, articles, ids, newest, new LinkedHashMap<>());
  }

  private List<Round> rounds(Catalogue smallest) throws IOException, InterruptedException {
    List<JsonNode> articles = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          json(
              smallest.url()
                  + "/v1/articles?limit=100"
                  + (next.isEmpty() ? "" : "&cursor=" + encoded(next)));
      page.at("/articles").forEach(articles::add);
      next = page.at("/cursor").asString("");
    } while (!next.isEmpty() && articles.size() < SAMPLE);
    Random random = new Random(2);
    List<Round> rounds = new ArrayList<>();
    while (rounds.size() < WARM_UP + ROUNDS) {
      JsonNode article = articles.get(random.nextInt(articles.size()));
      List<String> words =
          Stream.of(article.at("/headline").asString().split("[^\\p{L}\\p{M}]+", -1))
              .filter(word -> word.length() > 3)
              .toList();
      if (!words.isEmpty() && article.has("topic")) {
        rounds.add(new Round(random, words, article.at("/topic/id").asString()));
      }
    }
    return rounds;
  }

  private void ask(Question question, Catalogue catalogue, boolean counted)
      throws IOException, InterruptedException {
    String url = catalogue.url() + question.path().apply(catalogue);
    long start = System.nanoTime();
    HttpResponse<String> answer = get(url);
    double millis = (System.nanoTime() - start) / 1e6;
    if (counted) {
      Matcher units = READ_UNITS.matcher(answer.headers().firstValue("server-timing").orElse(""));
      if (!units.find()) {
        throw new IOException("no read units in the answer of " + url);
      }
      Answers answers = catalogue.to(question.name());
      answers.millis().add(millis);
      answers.units().add(Double.parseDouble(units.group(1)));
      answers.items().add((double) items(answer.body()));
    }
  }

  /** Of the list that an answer is. */
  private static int items(String answer) {
    for (JsonNode value : JSON.readTree(answer)) {
      if (value.isArray()) {
        return value.size();
      }
    }
    return 0;
  }

  private JsonNode json(String url) throws IOException, InterruptedException {
    return JSON.readTree(get(url).body());
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(url)).header("prefer", "server-timing").build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(url + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void report(List<Catalogue> catalogues) {
    System.out.printf("| request |");
    catalogues.forEach(c -> System.out.printf(" ms, %,d | units, most | items |", c.articles()));
    System.out.printf(" ratio of times |%n|---|%s---|%n", "---|---|---|".repeat(catalogues.size()));
    for (String question : catalogues.getFirst().answers().keySet()) {
      System.out.printf("| %s |", question);
      for (Catalogue c : catalogues) {
        Answers answers = c.to(question);
        System.out.printf(
            " %.2f | %.1f, %.1f | %.0f |",
            Quantiles.quantile(answers.millis(), 0.5),
            Quantiles.quantile(answers.units(), 0.5),
            Quantiles.quantile(answers.units(), 1),
            Quantiles.quantile(answers.items(), 0.5));
      }
      List<Double> medians =
          catalogues.stream().map(c -> Quantiles.quantile(c.to(question).millis(), 0.5)).toList();
      System.out.printf(" %.2f |%n", medians.getLast() / medians.getFirst());
    }
  }
}
