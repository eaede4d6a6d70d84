package newsreel.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One execution environment of a function: its process and its runtime API. */
final class Environment implements AutoCloseable {
  private final RuntimeApi api;
  private final Process process;
  private final long started;

  private Environment(RuntimeApi api, Process process, long started) {
    this.api = api;
    this.process = process;
    this.started = started;
  }

  enum Initialization {
    ON_DEMAND("on-demand"),
    SNAP_START("snap-start");

    private final String word;

    Initialization(String word) {
      this.word = word;
    }
  }

  /**
   * @param variables those of template.yaml
   */
  static Environment start(
      Deployment deployment, Initialization initialization, Map<String, String> variables, Path log)
      throws IOException {
    RuntimeApi api = new RuntimeApi();
    ProcessBuilder builder =
        new ProcessBuilder(
            switch (initialization) {
              case ON_DEMAND -> deployment.command();
              case SNAP_START -> deployment.commandForSnapshot();
            });
    builder.directory(deployment.task().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(variables);
    environment.putAll(
        Map.of(
            "AWS_LAMBDA_RUNTIME_API",
            api.host(),
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            initialization.word,
            "AWS_LAMBDA_FUNCTION_NAME",
            "measured",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "1024",
            "AWS_EXECUTION_ENV",
            "AWS_Lambda_java25",
            "AWS_REGION",
            Stage.REGION,
            "LAMBDA_TASK_ROOT",
            deployment.task().toString(),
            "_HANDLER",
            deployment.handler(),
            "LANG",
            "en_US.UTF-8"));
    environment.put("TZ", ":UTC");
    switch (initialization) {
      case ON_DEMAND ->
          environment.putAll(
              Map.of(
                  "AWS_ACCESS_KEY_ID", "initial",
                  "AWS_SECRET_ACCESS_KEY", "secret",
                  "AWS_SESSION_TOKEN", "token"));
      case SNAP_START ->
          environment.putAll(
              Map.of(
                  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                  api.credentialsUri(),
                  "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                  "token"));
    }
    Files.createDirectories(log.toAbsolutePath().getParent());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long started = System.nanoTime();
    Process process = builder.start();
    Thread.ofVirtual().start(() -> watch(process, api, log));
    return new Environment(api, process, started);
  }

  private static void watch(Process process, RuntimeApi api, Path log) {
    process.onExit().join();
    api.fail(new IOException("the function's process ended; see " + log));
  }

  RuntimeApi api() {
    return api;
  }

  /** Of the process's start, in nanoseconds of the system's clock. */
  long started() {
    return started;
  }

  /** Processor time of all its threads so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * Ends the process as a signal does, after which it may still write what it was told to write.
   */
  void end() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        throw new IOException("the process did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
