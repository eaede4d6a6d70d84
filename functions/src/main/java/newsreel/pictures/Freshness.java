package newsreel.pictures;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long an image stays fresh, by what its site says (RFC 9111, RFC 8246). */
final class Freshness {
  private static final Duration UNSAID = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final String MAX_AGE = "max-age=";

  private Freshness() {}

  static Instant until(@Nullable String cacheControl, Instant now) {
    Duration life = directives(cacheControl).anyMatch("immutable"::equals) ? LONGEST : UNSAID;
    if (life.equals(UNSAID)) {
      life =
          directives(cacheControl)
              .filter(directive -> directive.startsWith(MAX_AGE))
              .findFirst()
              .map(directive -> seconds(directive.substring(MAX_AGE.length())))
              .orElse(UNSAID);
    }
    if (life.compareTo(SHORTEST) < 0) {
      return now.plus(SHORTEST);
    }
    return now.plus(life.compareTo(LONGEST) > 0 ? LONGEST : life);
  }

  static boolean forbidsKeeping(@Nullable String cacheControl) {
    return directives(cacheControl).anyMatch("no-store"::equals);
  }

  private static Duration seconds(String text) {
    String digits = text.replace("\"", "");
    boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return !number
        ? UNSAID
        : digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Stream<String> directives(@Nullable String cacheControl) {
    return cacheControl == null
        ? Stream.empty()
        : Stream.of(cacheControl.toLowerCase(Locale.ROOT).split(",", -1)).map(String::strip);
  }
}
