package newsreel.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsreel.json.Json;
import newsreel.lambda.ArticlesFunction;
import newsreel.lambda.CardsFunction;
import newsreel.lambda.ChangesFunction;
import tools.jackson.core.JsonParser;

/** Started by bench/lambda, in namespaces of its own. */
public final class Harness {
  private static final System.Logger LOG = System.getLogger(Harness.class.getName());

  private Harness() {}

  /**
   * @param arguments what to measure ({@code cold}, {@code snapshot}, {@code warm}, {@code
   *     surfaces}, or {@code check} for no more than that it works), rounds, and the file for the
   *     figures
   */
  public static void main(String[] arguments) throws Exception {
    Path repository = Path.of(System.getProperty("newsreel.home", "."));
    Path folder = Files.createTempDirectory("measured");
    Path file = Path.of(arguments[2]).toAbsolutePath();
    int status = 1;
    try {
      Figures figures =
          measure(arguments[0], Integer.parseInt(arguments[1]), repository, folder, file);
      if (!arguments[0].equals(SelfContained.NAME)) {
        figures.write(file);
      }
      System.out.print(figures.summary());
      status = 0;
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "not measured", e);
    } finally {
      Deployments.deleteAll(folder);
      // DynamoDB Local leaves threads behind.
      System.exit(status);
    }
  }

  private static Figures measure(String what, int rounds, Path repository, Path folder, Path file)
      throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try (Stage stage = Stage.build(folder, java, repository)) {
      for (String stored : List.of("put-article", "put-video")) {
        stage.store().store(event(repository, stored));
      }
      Measurement measurement =
          new Measurement(
              stage,
              folder.resolve("logs"),
              stage.store().variables(ArticlesFunction.class),
              event(repository, "get-article-metadata"));
      Deployments deployments = new Deployments(folder, repository, java);
      Deployment articles = deployments.articles();
      stage.store().storeAnswer(measurement.answer(articles));
      switch (what) {
        case "cold" -> {
          List<Deployment> all = new ArrayList<>(deployments.all());
          all.add(selfContained(deployments, measurement));
          measurement.cold(all, rounds);
        }
        case "snapshot" -> measurement.snapshot(List.of(deployments.empty(), articles), rounds);
        case SelfContained.NAME -> {
          measurement.cold(List.of(selfContained(deployments, measurement)), rounds);
          deployments.madeSelfContained().zip(file);
        }
        case "surfaces" -> surfaces(deployments, measurement, repository, rounds);
        case "warm" -> measurement.warm(deployments.all(), rounds);
        case "check" -> {
          measurement.classes(articles);
          measurement.cold(List.of(articles), rounds);
          measurement.snapshot(List.of(articles), rounds);
        }
        default -> throw new IllegalArgumentException("no such measurement: " + what);
      }
      return measurement.figures();
    }
  }

  /** Without the spaces between values, as API Gateway sends it. */
  private static byte[] event(Path repository, String name) throws IOException {
    byte[] legible = Files.readAllBytes(repository.resolve("events/" + name + ".json"));
    return Json.bytes(
        json -> {
          try (JsonParser parser = Json.parser(legible)) {
            parser.nextToken();
            json.copyCurrentStructure(parser);
          }
        });
  }

  /** What one request of each kind takes that readers send most. */
  private static void surfaces(
      Deployments deployments, Measurement article, Path repository, int rounds)
      throws IOException {
    article.surface(deployments.function("article", ArticlesFunction.class), rounds);
    article
        .with(event(repository, "get-card"))
        .surface(deployments.function("card", CardsFunction.class), rounds);
    article
        .with(event(repository, "sync-changes"))
        .surface(deployments.function("sync", ChangesFunction.class), rounds);
  }

  private static Deployment selfContained(Deployments deployments, Measurement measurement)
      throws IOException {
    SelfContained assembled = deployments.selfContained();
    measurement.train(assembled.inTraining());
    measurement.figures().add(SelfContained.NAME, "unpacked MB", assembled.size() / 1e6);
    return assembled.trained();
  }
}
