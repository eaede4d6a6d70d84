package newsreel.lambda;

import java.io.PrintStream;
import java.lang.System.Logger.Level;

/** Receives the lines of the log: JSON in UTF-8, each ending with a line feed. */
@FunctionalInterface
public interface LogSink {
  void write(Level level, byte[] line);

  /**
   * Writes to a stream. Lambda keeps a line of standard output as it is, and CloudWatch finds the
   * metrics in it.
   */
  static LogSink all(PrintStream out) {
    return (level, line) -> {
      out.write(line, 0, line.length);
      out.flush();
    };
  }

  static LogSink problemsOnly(PrintStream out) {
    LogSink all = all(out);
    return (level, line) -> {
      if (level.compareTo(Level.WARNING) >= 0) {
        all.write(level, line);
      }
    };
  }
}
