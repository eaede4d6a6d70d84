package newsreel.values;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type with its parameters (RFC 9110, section 8.3), from a request, an object or a page.
 *
 * @param text as it was sent; empty if there was none
 */
public record ContentType(String text) {
  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*charset\\s*=\\s*\"?([A-Za-z0-9_.:-]{1,40})\"?", Pattern.CASE_INSENSITIVE);

  /** Returns type and subtype in lower case, without parameters. */
  public String mediaType() {
    int semicolon = text.indexOf(';');
    return (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the charset that it names. */
  public Optional<String> charset() {
    Matcher charset = CHARSET.matcher(text);
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }
}
