package newsreel.local.imports;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsreel.values.ContentType;
import newsreel.values.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back for a request: Newsreel's own, or whatever stands in front of it or in its place.
 */
record ReceivedAnswer(int status, HttpHeaders headers, String mediaType, String text) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Characters of somebody else's words that are shown. */
  private static final int MAX_SAID = 200;

  static ReceivedAnswer of(int status, HttpHeaders headers, byte[] body) {
    return new ReceivedAnswer(
        status,
        headers,
        new ContentType(headers.firstValue("content-type").orElse("")).mediaType(),
        new String(body, StandardCharsets.UTF_8));
  }

  /** Whether it is a success as only Newsreel tells one: JSON of a {@code type}, with its id. */
  boolean is(String type) {
    JsonNode object = json();
    return status / 100 == 2
        && object.path("type").asString("").equals(type)
        && !object.path("id").asString("").isBlank();
  }

  /** Whether it is the state of a picture, as only Newsreel tells one. */
  boolean isPicture() {
    JsonNode object = json();
    return status / 100 == 2
        && object.path("type").asString("").equals("picture")
        && object.path("state").isString();
  }

  /** Whether Newsreel refused, and said why. */
  boolean isProblem() {
    return mediaType.equals("application/problem+json") && json().path("status").isNumber();
  }

  /** Whether it was Newsreel that answered, well or not. */
  boolean isOwn() {
    return isProblem() || outcome().isPresent() || isPicture();
  }

  /** Whether it is the token that was not taken, and not the page by a guard on the way. */
  boolean refusesToken() {
    return status == 401 || (status == 403 && (text.isBlank() || json().isObject()));
  }

  boolean isOverloaded() {
    return status == 429 || status == 503;
  }

  /** As Newsreel says what a write did; empty where no Newsreel wrote. */
  Optional<Answer.Outcome> outcome() {
    String said = headers.firstValue("newsreel-outcome").orElse("").toUpperCase(Locale.ROOT);
    for (Answer.Outcome outcome : Answer.Outcome.values()) {
      if (outcome.name().equals(said)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  String id() {
    return json().path("id").asString("");
  }

  /** Addresses of photos and stills, as the API has them. */
  List<WebUrl> images() {
    List<WebUrl> images = new ArrayList<>();
    JsonNode article = json();
    for (JsonNode image : article.path("images")) {
      WebUrl.parse(image.path("url").asString("")).ifPresent(images::add);
    }
    for (JsonNode video : article.path("videos")) {
      WebUrl.parse(video.at("/thumbnail/url").asString("")).ifPresent(images::add);
    }
    return images;
  }

  /** Why it is no success, in a sentence. */
  String reason() {
    if (isProblem()) {
      String detail = problem();
      if (!detail.isBlank()) {
        return detail;
      }
    }
    String location = headers.firstValue("location").orElse("");
    if (status / 100 == 3 && !location.isBlank()) {
      return "The answer is no Newsreel's: %d leads to %s.".formatted(status, shortened(location));
    }
    return status / 100 == 2
        ? "The answer is no Newsreel's: %d %s.".formatted(status, described())
        : "The API answered %d %s.".formatted(status, described());
  }

  /** {@code (text/html) with “Log in”}; the words are the body's. */
  private String described() {
    String type = mediaType.isEmpty() ? "without a type" : "(" + mediaType + ")";
    String said = said();
    return said.isEmpty() ? type : "%s with “%s”".formatted(type, said);
  }

  private String said() {
    if (json().path("message").isString()) {
      return shortened(json().path("message").stringValue()); // API Gateway's own
    }
    if (!text.stripLeading().startsWith("<")) {
      return shortened(text);
    }
    Document page = Jsoup.parse(text.substring(0, Math.min(text.length(), 100_000)));
    return shortened(page.title().isBlank() ? page.text() : page.title());
  }

  private String problem() {
    JsonNode problem = json();
    StringBuilder detail = new StringBuilder(problem.path("detail").asString(""));
    for (JsonNode error : problem.path("errors")) {
      detail
          .append(' ')
          .append(error.path("pointer").asString(""))
          .append(' ')
          .append(error.path("detail").asString(""))
          .append('.');
    }
    return detail.toString();
  }

  /** Control characters could be orders to the terminal. */
  private static String shortened(String words) {
    String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= MAX_SAID ? line : line.substring(0, MAX_SAID).strip() + "…";
  }

  private JsonNode json() {
    if (!mediaType.equals("application/json") && !mediaType.endsWith("+json")) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(text);
    } catch (JacksonException broken) {
      return MissingNode.getInstance();
    }
  }
}
