package newsreel.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every answer, whatever was asked. */
final class Oracle {
  private static final int MAX_EVENT = 6 * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<Integer> STATUSES =
      Set.of(200, 201, 204, 304, 400, 403, 404, 409, 410, 412, 413, 415, 422, 501);

  private Oracle() {}

  /**
   * @throws AssertionError where the answer is none that this API may give
   */
  static void hold(Exchanges.Answer answer) {
    check(STATUSES.contains(answer.status()), "status " + answer.status());
    check(answer.eventBytes() <= MAX_EVENT, "an answer of " + answer.eventBytes() + " bytes");
    answer
        .headers()
        .forEach(
            (name, value) ->
                check(value.chars().noneMatch(c -> c < 0x20 || c == 0x7f), "header " + name));
    check(!answer.headers().containsKey("set-cookie"), "a cookie");
    check("nosniff".equals(answer.headers().get("x-content-type-options")), "no nosniff");
    switch (answer.type()) {
      case "application/problem+json" -> problem(answer);
      case "application/json", "application/feed+json" -> json(answer);
      case "text/html" -> html(answer);
      case "application/rss+xml", "application/xml", "text/xml" -> xml(answer.body());
      case "" -> check(answer.body().length == 0, "a body without a type");
      default -> check(answer.status() < 300, answer.type() + " with " + answer.status());
    }
  }

  private static void problem(Exchanges.Answer answer) {
    JsonNode problem = JSON.readTree(answer.body());
    check(problem.path("status").asInt() == answer.status(), "another status in the problem");
    for (String member : new String[] {"type", "title", "detail"}) {
      check(!problem.path(member).asString("").isBlank(), "a problem without " + member);
    }
    String text = problem.path("detail").asString();
    check(!text.contains("Exception") && !text.contains("newsreel."), "an exception told: " + text);
  }

  private static void json(Exchanges.Answer answer) {
    JsonNode item = JSON.readTree(answer.body());
    if (item.path("type").asString("").equals("article") && answer.status() == 201) {
      check(!item.path("headline").asString("").isBlank(), "an article without a headline");
    }
  }

  private static void html(Exchanges.Answer answer) {
    check(answer.headers().containsKey("content-security-policy"), "a page without policy");
    for (Element element : Jsoup.parse(new String(answer.body(), UTF_8)).getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute -> {
                check(!attribute.getKey().startsWith("on"), "a handler: " + attribute);
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                check(!value.startsWith("javascript:"), "a script as a link: " + attribute);
              });
    }
  }

  private static void xml(byte[] body) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("XML that is none", e);
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
