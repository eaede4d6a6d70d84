package newsreel.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "newsreel",
    mixinStandardHelpOptions = true,
    version = "newsreel 1.0.0",
    description = "Metadata of news articles and of the videos in them.",
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      WatchCommand.class,
      ExtractCommand.class,
      ExportCommand.class,
      RebuildCommand.class,
      TokenCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class Newsreel {
  private Newsreel() {}

  public static void main(String[] arguments) {
    // Jetty and DynamoDB Local log by SLF4J, which would say that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    int status = commandLine().execute(arguments);
    System.exit(status);
  }

  /** Failures that a person can mend are one line on stderr, and status 1. */
  static CommandLine commandLine() {
    return new CommandLine(new Newsreel())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof IOException)) {
                throw failure;
              }
              command.getErr().println("newsreel: " + failure.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
