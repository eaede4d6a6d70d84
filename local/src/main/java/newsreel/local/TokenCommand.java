package newsreel.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a token for {@code serve --auth}. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a development token for a server that was started by serve --auth.",
      "Its key is kept in the data folder, and is good for no other server."
    })
final class TokenCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smhd])");
  private static final Duration LONGEST = Duration.ofDays(366);

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      defaultValue = "catalog:write",
      description = "What it is good for; may be given more than once (default: ${DEFAULT-VALUE})")
  private List<String> scopes = List.of();

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      defaultValue = "developer",
      description = "Who writes, as an item's history shows it (default: ${DEFAULT-VALUE})")
  private String subject = "";

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      defaultValue = "12h",
      description = "How long it holds, such as 90s, 15m, 12h or 30d (default: ${DEFAULT-VALUE})")
  private String expires = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the server's catalogue (default: .newsreel beside template.yaml)")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Duration valid = duration(expires);
    LocalIssuer issuer = LocalIssuer.of(data == null ? Home.find().data() : data);
    out.println(
        issuer.token(subject, String.join(" ", scopes), Clock.systemUTC().instant(), valid));
    return 0;
  }

  private static Duration duration(String text) throws IOException {
    Matcher time = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (time.matches()) {
      long count = Long.parseLong(time.group(1));
      Duration duration =
          switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
      if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    }
    throw new IOException("--expires is a time from 1s to 366d, such as 12h, not " + text);
  }
}
