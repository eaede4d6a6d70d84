package newsreel.local.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps out what a page elsewhere, or a name rebound to this machine, could send to the API. */
final class Visitor {
  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private Visitor() {}

  /** Why the request is refused; empty for one that may pass. */
  static Optional<HttpAnswer> refusal(HttpCall call) {
    String host = call.header("host").orElse("").toLowerCase(Locale.ROOT);
    if (!LOOPBACK.matcher(host).matches()) {
      return Optional.of(
          HttpAnswer.problem(421, "This server answers for 127.0.0.1 and localhost only."));
    }
    return call.writes() && isForeign(call, host)
        ? Optional.of(
            HttpAnswer.problem(403, "A page of another origin may not write to this server."))
        : Optional.empty();
  }

  private static boolean isForeign(HttpCall call, String host) {
    return call.header("origin")
        .map(origin -> !origin.equalsIgnoreCase("http://" + host))
        .orElseGet(() -> call.header("sec-fetch-site").filter("cross-site"::equals).isPresent());
  }
}
