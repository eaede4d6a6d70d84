package newsreel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * An answer.
 *
 * @param headers by lower-case name
 * @param outcome for the log; not sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(
    int status, SequencedMap<String, String> headers, byte[] body, Outcome outcome) {
  private static final byte[] NOTHING = {};

  public static Response of(int status, String contentType, byte[] body) {
    return new Response(
        status,
        new LinkedHashMap<>(Map.of("content-type", contentType)),
        body,
        Outcome.ofStatus(status));
  }

  /**
   * @param headers by lower-case name
   */
  public static Response of(int status, SequencedMap<String, String> headers, byte[] body) {
    return new Response(status, headers, body, Outcome.ofStatus(status));
  }

  public static Response empty(int status) {
    return new Response(status, new LinkedHashMap<>(), NOTHING, Outcome.ofStatus(status));
  }

  public Response with(String lowerCaseName, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(headers);
    more.put(lowerCaseName, value);
    return new Response(status, more, body, outcome);
  }

  public Response withoutBody() {
    return new Response(status, headers, NOTHING, outcome);
  }

  public Response withOutcome(Outcome told) {
    return new Response(status, headers, body, told);
  }
}
