package newsreel.local.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request as it was received.
 *
 * @param target path and query as they stand in the request line
 * @param headers by lower-case name, values in order of arrival
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of 6 MB costs
public record HttpCall(
    String method,
    String target,
    Map<String, List<String>> headers,
    byte[] body,
    String protocol,
    String sourceIp) {

  public HttpCall {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    headers = lower;
  }

  public String rawPath() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Without the question mark; empty where there is none. */
  public String rawQuery() {
    int query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** The values of a header, joined as API Gateway joins them. */
  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName)).map(values -> String.join(",", values));
  }

  boolean writes() {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> false;
      default -> true;
    };
  }
}
