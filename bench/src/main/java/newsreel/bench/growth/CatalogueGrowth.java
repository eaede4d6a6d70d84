package newsreel.bench.growth;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.lambda.ArticlesFunction;
import newsreel.lambda.ChangesFunction;
import newsreel.lambda.SearchFunction;
import newsreel.lambda.Wiring;
import newsreel.local.store.TableBlueprint;
import newsreel.local.template.Template;
import newsreel.local.template.Tree;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/**
 * Reads catalogues of several sizes side by side, through the functions, on DynamoDB Local: median
 * time and read units of a request.
 *
 * <p>Arguments: the sizes; each time that one more is loaded, all are measured. {@code
 * -Dnewsreel.rounds=200} says how often each request is made.
 */
public final class CatalogueGrowth {
  private static final int ROUNDS = Integer.getInteger("newsreel.rounds", 200);
  private static final int WARM_UP = 50;

  /** Two years and more, so that pages of every age can be asked for. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  /** The functions do not look at it. */
  private static final Context NO_CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, values) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private CatalogueGrowth() {}

  /** A function, and its request; from a number of articles and chance to the query. */
  private record Question(String name, String routeKey, Function<Sizing, String> parameters) {}

  private record Sizing(int articles, Random random) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "article",
              "GET /v1/articles/{id}",
              s -> "article-" + s.random().nextInt(s.articles())),
          new Question("list page", "GET /v1/articles", s -> "\"limit\":\"20\""),
          new Question(
              "list page of a topic",
              "GET /v1/articles",
              s -> "\"limit\":\"20\",\"topic\":\"topic-" + s.random().nextInt(5) + "\""),
          new Question(
              "list page, anywhere",
              "GET /v1/articles",
              s ->
                  "\"limit\":\"20\",\"to\":\"%s\""
                      .formatted(
                          CLOCK
                              .instant()
                              .minus(
                                  Duration.ofMinutes(
                                      10L * s.random().nextInt(s.articles() * 9 / 10))))),
          new Question(
              "search, one word",
              "GET /v1/search",
              s -> "\"q\":\"%s\"".formatted(GrownCatalogue.word(s.random().nextInt(5)))),
          new Question(
              "search, two words",
              "GET /v1/search",
              s ->
                  "\"q\":\"%s %s\""
                      .formatted(
                          GrownCatalogue.word(s.random().nextInt(2)),
                          GrownCatalogue.word(2 + s.random().nextInt(2)))),
          new Question(
              "search, beginning of a word",
              "GET /v1/search",
              s ->
                  "\"q\":\"%s\""
                      .formatted(GrownCatalogue.word(s.random().nextInt(20)).substring(0, 3))),
          new Question("sync page", "GET /v1/changes", s -> "\"limit\":\"100\""));

  /** A catalogue of a size, and what its answers took. */
  private record Catalogue(
      int articles,
      Map<String, RequestStreamHandler> functions,
      MeteredReads reads,
      Map<String, List<Double>> millis,
      Map<String, List<Double>> units) {}

  public static void main(String[] arguments) throws IOException {
    Map.Entry<String, Tree> declared =
        Template.read(Path.of("template.yaml"), Map.of()).tables().entrySet().iterator().next();
    DynamoDbClient client = DynamoDBEmbedded.create().dynamoDbClient();
    List<Catalogue> catalogues = new ArrayList<>();
    for (String size : arguments) {
      int articles = Integer.parseInt(size);
      String table = "articles-" + articles;
      // Without a stream, which nobody reads here.
      client.createTable(
          new TableBlueprint(table, declared.getValue())
              .creation().toBuilder().streamSpecification((StreamSpecification) null).build());
      long start = System.nanoTime();
      GrownCatalogue.load(client, table, articles);
      System.out.printf(
          "loaded %,d articles in %,.0f s%n", articles, (System.nanoTime() - start) / 1e9);
      catalogues.add(catalogue(articles, client, table));
      if (catalogues.size() > 1) {
        measure(catalogues);
        report(catalogues);
      }
    }
    System.exit(0); // DynamoDB Local's threads go on
  }

  private static Catalogue catalogue(int articles, DynamoDbClient client, String table) {
    MeteredReads reads = new MeteredReads(client);
    Wiring wiring = new Wiring(reads.client(), Map.of("TABLE_NAME", table), CLOCK);
    ArticlesFunction forArticles = new ArticlesFunction(wiring);
    return new Catalogue(
        articles,
        Map.of(
            "GET /v1/articles",
            forArticles,
            "GET /v1/articles/{id}",
            forArticles,
            "GET /v1/search",
            new SearchFunction(wiring),
            "GET /v1/changes",
            new ChangesFunction(wiring)),
        reads,
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }

  /** Each question is asked of each catalogue in turn, so that what slows one slows all. */
  private static void measure(List<Catalogue> catalogues) throws IOException {
    catalogues.forEach(
        c -> {
          c.millis().clear();
          c.units().clear();
        });
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Question question : QUESTIONS) {
        for (Catalogue catalogue : catalogues) {
          byte[] event = event(question, new Sizing(catalogue.articles(), new Random(round)));
          RequestStreamHandler function =
              requireNonNull(catalogue.functions().get(question.routeKey()));
          ByteArrayOutputStream answer = new ByteArrayOutputStream();
          long start = System.nanoTime();
          function.handleRequest(new ByteArrayInputStream(event), answer, NO_CONTEXT);
          double millis = (System.nanoTime() - start) / 1e6;
          String text = answer.toString(StandardCharsets.UTF_8);
          if (!text.contains("\"statusCode\":200")) {
            throw new IllegalStateException(question.name() + ": " + text);
          }
          double units = catalogue.reads().units();
          if (round >= WARM_UP) {
            add(catalogue.millis(), question, millis);
            add(catalogue.units(), question, units);
          }
        }
      }
    }
  }

  private static void add(Map<String, List<Double>> to, Question question, double value) {
    to.computeIfAbsent(question.name(), name -> new ArrayList<>()).add(value);
  }

  private static byte[] event(Question question, Sizing sizing) {
    String parameters = question.parameters().apply(sizing);
    boolean byId = question.routeKey().endsWith("{id}");
    return """
    {"version":"2.0","routeKey":"%s","rawPath":"/","headers":{},
     "pathParameters":{%s},"queryStringParameters":{%s},
     "requestContext":{"domainName":"api.example.org","http":{"method":"GET"}},
     "isBase64Encoded":false}\
    """
        .formatted(
            question.routeKey(),
            byId ? "\"id\":\"" + parameters + "\"" : "",
            byId ? "" : parameters)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void report(List<Catalogue> catalogues) {
    System.out.printf("%n| request |");
    catalogues.forEach(c -> System.out.printf(" ms, %,d | units, most |", c.articles()));
    System.out.printf(" ratio of times |%n|---|%s---|%n", "---|---|".repeat(catalogues.size()));
    for (Question question : QUESTIONS) {
      System.out.printf("| %s |", question.name());
      for (Catalogue c : catalogues) {
        System.out.printf(
            " %.2f | %.1f, %.1f |",
            quantile(requireNonNull(c.millis().get(question.name())), 0.5),
            quantile(requireNonNull(c.units().get(question.name())), 0.5),
            quantile(requireNonNull(c.units().get(question.name())), 1));
      }
      List<Double> medians =
          catalogues.stream()
              .map(c -> quantile(requireNonNull(c.millis().get(question.name())), 0.5))
              .toList();
      System.out.printf(" %.2f |%n", medians.getLast() / medians.getFirst());
    }
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = Stream.of(values).flatMap(List::stream).sorted().toList();
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
