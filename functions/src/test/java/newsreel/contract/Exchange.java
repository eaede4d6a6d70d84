package newsreel.contract;

import java.util.Map;

/**
 * A request and its answer.
 *
 * @param routeKey {@code GET /v1/articles/{id}}
 * @param query decoded
 * @param requestHeaders by lower-case name
 * @param headers of the answer, by lower-case name
 * @param body of the answer, without content coding
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Exchange(
    String routeKey,
    Map<String, String> query,
    Map<String, String> requestHeaders,
    byte[] requestBody,
    int status,
    Map<String, String> headers,
    byte[] body) {}
