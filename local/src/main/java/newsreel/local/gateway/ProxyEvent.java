package newsreel.local.gateway;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newsreel.values.ContentType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The event that API Gateway makes of a request: HTTP API, payload format 2.0. */
final class ProxyEvent {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern TEXT = Pattern.compile("text/.*|application/(json|javascript|xml)");
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern COOKIES = Pattern.compile("; *");

  /** As bytes of ASCII: {@code <meta charset=…>}, {@code <?xml encoding=…?>}. */
  private static final Pattern CHARSET =
      Pattern.compile("(?i)<(?:meta|\\?xml)\\s[^>]{0,300}?(?:charset|encoding)\\s{0,9}=");

  /** Bytes. */
  private static final int DECLARED_WITHIN = 4_096;

  private ProxyEvent() {}

  static byte[] json(
      HttpCall call, RouteTable.Match match, Token token, String requestId, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", call.rawPath());
    event.put("rawQueryString", call.rawQuery());
    cookies(call, event);
    headers(call, event.putObject("headers"));
    query(call.rawQuery())
        .ifPresent(query -> query.forEach(event.putObject("queryStringParameters")::put));
    ObjectNode context = event.putObject("requestContext");
    context(call, match, requestId, now, context);
    if (!token.claims().isEmpty()) {
      ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
      token.claims().forEach(jwt.putObject("claims")::put);
      token.scopes().forEach(jwt.putArray("scopes")::add);
    }
    if (!match.pathParameters().isEmpty()) {
      match.pathParameters().forEach(event.putObject("pathParameters")::put);
    }
    body(call, event);
    return JSON.writeValueAsBytes(event);
  }

  private static void cookies(HttpCall call, ObjectNode event) {
    List<String> cookies = call.headers().getOrDefault("cookie", List.of());
    if (!cookies.isEmpty()) {
      ArrayNode array = event.putArray("cookies");
      cookies.forEach(header -> COOKIES.splitAsStream(header).forEach(array::add));
    }
  }

  private static void headers(HttpCall call, ObjectNode headers) {
    call.headers().keySet().stream()
        .filter(name -> !name.equals("cookie"))
        .forEach(name -> headers.put(name, call.header(name).orElse("")));
    headers.put("x-forwarded-for", call.sourceIp());
    headers.put("x-forwarded-proto", "http");
  }

  private static Optional<Map<String, String>> query(String rawQuery) {
    Map<String, String> values = new LinkedHashMap<>();
    Arrays.stream(rawQuery.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .forEach(
            pair -> {
              int equals = pair.indexOf('=');
              String name = decode(equals < 0 ? pair : pair.substring(0, equals));
              String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
              values.merge(name, value, (first, next) -> first + "," + next);
            });
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  static boolean isWellEncoded(String query) {
    return !STRAY_PERCENT.matcher(query).find();
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void context(
      HttpCall call, RouteTable.Match match, String requestId, Instant now, ObjectNode context) {
    context.put("accountId", "anonymous");
    context.put("apiId", "local");
    context.put("domainName", call.header("host").orElse("localhost"));
    context.put("domainPrefix", "local");
    ObjectNode http = context.putObject("http");
    http.put("method", call.method());
    http.put("path", call.rawPath());
    http.put("protocol", call.protocol());
    http.put("sourceIp", call.sourceIp());
    http.put("userAgent", call.header("user-agent").orElse(""));
    context.put("requestId", requestId);
    context.put("routeKey", match.route().key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
  }

  private static void body(HttpCall call, ObjectNode event) {
    if (call.body().length == 0) {
      event.put("isBase64Encoded", false);
      return;
    }
    boolean text = isText(call) && !isOfDeclaredCharset(call.body());
    event.put(
        "body",
        text
            ? new String(call.body(), StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(call.body()));
    event.put("isBase64Encoded", !text);
  }

  /**
   * Whether a page that is not UTF-8 says itself in which charset it is. API Gateway may put U+FFFD
   * into such a page, which the function then refuses; a page that is tried on a laptop arrives as
   * it was sent, as pages that are fetched or imported do.
   */
  private static boolean isOfDeclaredCharset(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return false;
    } catch (CharacterCodingException e) {
      int start = Math.min(body.length, DECLARED_WITHIN);
      return CHARSET.matcher(new String(body, 0, start, StandardCharsets.ISO_8859_1)).find();
    }
  }

  /** Whether the body is handed on as text, with U+FFFD for what is not UTF-8. */
  private static boolean isText(HttpCall call) {
    String type = call.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    String essence = type.replaceFirst("[;,].*", "").strip();
    boolean otherCharset =
        new ContentType(type).charset().filter(name -> !name.equals("utf-8")).isPresent();
    return call.header("content-encoding").isEmpty()
        && !otherCharset
        && TEXT.matcher(essence).matches();
  }
}
