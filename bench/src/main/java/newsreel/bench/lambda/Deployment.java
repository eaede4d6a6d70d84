package newsreel.bench.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A function as it is deployed.
 *
 * @param name in tables and pictures
 * @param task its unpacked zip
 * @param handler its class
 * @param command what starts it, as the runtime does
 */
record Deployment(String name, Path task, String handler, List<String> command) {
  static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  /** As the managed runtime for Java 25 starts it: the function is behind its own class loader. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          FIRST_COMPILER_ALONE,
          "-Xshare:auto",
          "-Xmx512m",
          "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /**
   * @param runtime the folder of the runtime interface client's jars
   */
  static Deployment managed(String name, Path task, String handler, Path java, Path runtime) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", runtime + "/*", MAIN, handler));
    return new Deployment(name, task, handler, List.copyOf(command));
  }

  /**
   * What starts it for a snapshot: with SnapStart the runtime leaves the compilers as the JVM has
   * them (AWS Lambda Developer Guide, "Customize Java runtime startup behavior").
   */
  List<String> commandForSnapshot() {
    return command.stream().filter(part -> !part.equals(FIRST_COMPILER_ALONE)).toList();
  }

  /** The same with one more flag of the JVM. */
  Deployment with(String flag) {
    List<String> flagged = new ArrayList<>(command);
    flagged.add(1, flag);
    return new Deployment(name, task, handler, List.copyOf(flagged));
  }
}
