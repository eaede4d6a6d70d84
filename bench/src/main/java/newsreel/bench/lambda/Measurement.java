package newsreel.bench.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsreel.bench.Quantiles;
import newsreel.bench.lambda.Environment.Initialization;
import newsreel.bench.lambda.RuntimeApi.Answer;

/**
 * How a function is measured. In each round every function has its turn, so that noise meets all.
 */
final class Measurement {
  private static final Pattern READ_UNITS = Pattern.compile("\"readUnits\":([0-9.]+)");
  private static final int WARM_UP = 5000;

  /** Linux counts processor time in hundredths of a second: fifty in each round. */
  private static final int REQUESTS = 1000;

  /** What the compiler makes of a function differs from process to process. */
  private static final int ROUNDS_OF_A_PROCESS = 3;

  private static final int TRAINING = 20;

  private final Stage stage;
  private final Path logs;
  private final Map<String, String> variables;
  private final byte[] event;
  private final Figures figures;

  /**
   * @param variables of template.yaml, the same for every function
   * @param event that every function gets
   */
  Measurement(Stage stage, Path logs, Map<String, String> variables, byte[] event) {
    this(stage, logs, variables, event, new Figures());
  }

  private Measurement(
      Stage stage, Path logs, Map<String, String> variables, byte[] event, Figures figures) {
    this.stage = stage;
    this.logs = logs;
    this.variables = variables;
    this.event = event;
    this.figures = figures;
  }

  /** The same with another event; their figures are together. */
  Measurement with(byte[] other) {
    return new Measurement(stage, logs, variables, other, figures);
  }

  Figures figures() {
    return figures;
  }

  private Environment start(Deployment deployment, Initialization initialization)
      throws IOException {
    return Environment.start(deployment, initialization, variables, log(deployment));
  }

  private Path log(Deployment deployment) {
    return logs.resolve(deployment.name().replace(' ', '-') + ".log");
  }

  /** What a function answers. */
  byte[] answer(Deployment deployment) throws IOException {
    try (Environment environment = start(deployment, Initialization.ON_DEMAND)) {
      return checked(environment.api().invoke(event)).body();
    }
  }

  /** Classes that are loaded from the process's start to the first answer, the JDK's too. */
  void classes(Deployment deployment) throws IOException {
    Path list = logs.resolve(deployment.name() + "-classes");
    answer(deployment.with("-Xlog:class+load:file=" + list));
    try (Stream<String> lines = Files.lines(list)) {
      figures.add(deployment.name(), "classes", (double) lines.count());
    }
  }

  /** Lets a function answer a few requests and end. */
  void train(Deployment deployment) throws IOException {
    try (Environment environment = start(deployment, Initialization.ON_DEMAND)) {
      for (int i = 0; i < TRAINING; i++) {
        checked(environment.api().invoke(event));
      }
      environment.end();
    }
  }

  /** From the process's start to the answer of its first request. */
  void cold(List<Deployment> deployments, int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (Deployment deployment : deployments) {
        try (Environment environment = start(deployment, Initialization.ON_DEMAND)) {
          Answer answer = checked(environment.api().invoke(event));
          figures.add(deployment.name(), "cold ms", (answer.at() - environment.started()) / 1e6);
          figures.add(deployment.name(), "cold cpu ms", environment.cpu().toNanos() / 1e6);
        }
      }
    }
  }

  /**
   * From the restore of a snapshot, whose connections are gone, to the answer of its first request;
   * and what a warm request takes in the same environment.
   */
  void snapshot(List<Deployment> deployments, int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (Deployment deployment : deployments) {
        try (Environment environment = start(deployment, Initialization.SNAP_START)) {
          environment.api().awaitInitialized();
          stage.relay().dropConnections();
          var first = environment.api().offer(event);
          long restored = System.nanoTime();
          environment.api().restore();
          Answer answer = checked(environment.api().await(first));
          figures.add(deployment.name(), "restored ms", (answer.at() - restored) / 1e6);
          figures.add(deployment.name(), "first ms", (answer.at() - answer.handed()) / 1e6);
          figures.add(deployment.name(), "second ms", millis(environment));
          List<Double> next = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            next.add(millis(environment));
          }
          figures.add(deployment.name(), "then ms", Quantiles.median(next));
        }
      }
    }
  }

  /** Time and processor time of a request in an environment that has answered many. */
  void warm(List<Deployment> deployments, int rounds) throws IOException {
    for (int left = rounds; left > 0; left -= ROUNDS_OF_A_PROCESS) {
      warmTogether(deployments, Math.min(left, ROUNDS_OF_A_PROCESS));
    }
  }

  /** One process of each. */
  private void warmTogether(List<Deployment> deployments, int rounds) throws IOException {
    List<Environment> environments = new ArrayList<>();
    try {
      for (Deployment deployment : deployments) {
        Environment environment = start(deployment, Initialization.ON_DEMAND);
        environments.add(environment);
        for (int i = 0; i < WARM_UP; i++) {
          checked(environment.api().invoke(event));
        }
      }
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < deployments.size(); i++) {
          warmRound(deployments.get(i).name(), environments.get(i));
        }
      }
    } finally {
      environments.forEach(Environment::close);
    }
  }

  /**
   * As {@link #warm}, by one process, and the median of the units that the function's log says it
   * read.
   */
  void surface(Deployment deployment, int rounds) throws IOException {
    warmTogether(List.of(deployment), rounds);
    Matcher logged = READ_UNITS.matcher(Files.readString(log(deployment)));
    List<Double> units = new ArrayList<>();
    while (logged.find()) {
      units.add(Double.parseDouble(logged.group(1)));
    }
    figures.add(deployment.name(), "read units", Quantiles.median(units));
  }

  private void warmRound(String name, Environment environment) throws IOException {
    Duration before = environment.cpu();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      times.add(millis(environment));
    }
    Duration cpu = environment.cpu().minus(before);
    figures.add(name, "warm p50 ms", Quantiles.median(times));
    figures.add(name, "warm p99 ms", Quantiles.quantile(times, 0.99));
    figures.add(name, "warm cpu ms", cpu.toNanos() / 1e6 / REQUESTS);
  }

  private double millis(Environment environment) throws IOException {
    long before = System.nanoTime();
    return (checked(environment.api().invoke(event)).at() - before) / 1e6;
  }

  private static Answer checked(Answer answer) throws IOException {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (!text.contains("\"statusCode\":200")) {
      throw new IOException("not the answer that is measured: " + text);
    }
    return answer;
  }
}
