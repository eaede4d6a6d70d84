package newsreel.extract.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.values.WebUrl;

/** Finds the day that many addresses contain: {@code /2024/05/03/}. */
public final class UrlDate {
  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?!\\d)");

  private UrlDate() {}

  public static Optional<WrittenDate> in(WebUrl url) {
    Matcher m = IN_PATH.matcher(url.value());
    if (!m.find()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)));
      return Optional.of(new WrittenDate(day, null, DateLabel.NONE, false, 0, 0));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2024/13/40 is a number of a kind of its own
    }
  }
}
