package newsreel.players;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import newsreel.values.WebUrl;

/** An address with names in braces that values replace: {@code https://vimeo.com/{id}}. */
record UrlTemplate(String form) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w{1,20})}");
  private static final Pattern PLAIN = Pattern.compile("[\\w.~:/%-]*");

  /**
   * Returns the address; empty if its path lacks a value. A parameter without a value is left out.
   */
  Optional<WebUrl> filled(Map<String, String> values) {
    int query = form.indexOf('?');
    Optional<String> path = text(query < 0 ? form : form.substring(0, query), values);
    if (query < 0 || path.isEmpty()) {
      return path.flatMap(WebUrl::parse);
    }
    StringBuilder url = new StringBuilder(path.get());
    char mark = '?';
    for (String parameter : form.substring(query + 1).split("&", -1)) {
      Optional<String> filled = text(parameter, values);
      if (filled.isPresent()) {
        url.append(mark).append(filled.get());
        mark = '&';
      }
    }
    return WebUrl.parse(url.toString());
  }

  /** Returns the text with its names replaced; empty if a value is missing. */
  static Optional<String> text(String form, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (MatchResult variable : VARIABLE.matcher(form).results().toList()) {
      String value = values.get(variable.group(1));
      if (value == null) {
        return Optional.empty();
      }
      text.append(form, from, variable.start());
      text.append(
          PLAIN.matcher(value).matches()
              ? value
              : URLEncoder.encode(value, StandardCharsets.UTF_8));
      from = variable.end();
    }
    return Optional.of(text.append(form.substring(from)).toString());
  }
}
