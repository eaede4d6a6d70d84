package newsreel.local;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.local.gateway.Gateway;
import newsreel.local.gateway.HttpAnswer;
import newsreel.local.gateway.HttpCall;
import newsreel.pictures.PictureMaker;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the pages of a folder, and the pictures of the folder beside it, into an empty catalogue, by
 * way of the API.
 *
 * @param token null where the API asks for none
 */
record SamplePages(Path folder, @Nullable String token) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "txt", "text/plain; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "json", "application/json");

  SamplePages(Path folder) {
    this(folder, null);
  }

  /** What became of one page. */
  sealed interface Outcome {
    /**
     * @param videos each as its title and duration
     */
    record Stored(String id, String headline, List<String> videos, Optional<String> firstVideoId)
        implements Outcome {}

    /**
     * @param reason as the API answered
     */
    record Refused(String file, String reason) implements Outcome {}
  }

  List<Outcome> store(Gateway gateway) throws IOException, InterruptedException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(file -> contentType(file).isPresent()).sorted().toList();
    }
    List<Outcome> outcomes = new ArrayList<>(putPictures(gateway));
    for (Path page : pages) {
      outcomes.add(outcome(page, gateway.answer(request(page))));
    }
    return outcomes;
  }

  /**
   * Puts the pictures of the folder beside the pages, whose paths there are their addresses.
   *
   * @return those that were refused; after one that nothing here can decode, no other is tried
   */
  private List<Outcome> putPictures(Gateway gateway) throws IOException, InterruptedException {
    Path pictures = folder.resolveSibling("pictures");
    if (!Files.isDirectory(pictures)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(pictures)) {
      files = found.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
    List<Outcome> refused = new ArrayList<>();
    for (Path file : files) {
      String url = "https://" + pictures.relativize(file).toString().replace('\\', '/');
      HttpAnswer answer =
          gateway.answer(
              call(
                  "PUT",
                  "/v1/pictures?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8),
                  "image/jpeg",
                  file));
      if (answer.status() >= 300) {
        String reason = detail(answer);
        refused.add(new Outcome.Refused(file.getFileName().toString(), reason));
        if (reason.contains(PictureMaker.MISSING)) {
          break;
        }
      }
    }
    return refused;
  }

  /** What a problem says in its sentence. */
  private static String detail(HttpAnswer answer) {
    try {
      return JSON.readTree(answer.body()).path("detail").asString(answer.text());
    } catch (JacksonException noJson) {
      return answer.text();
    }
  }

  private static Optional<String> contentType(Path page) {
    String name = page.getFileName().toString();
    return Optional.ofNullable(CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private HttpCall request(Path page) throws IOException {
    return call("POST", "/v1/articles", contentType(page).orElseThrow(), page);
  }

  private HttpCall call(String method, String target, String contentType, Path file)
      throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("host", List.of("localhost"));
    headers.put("content-type", List.of(contentType));
    if (token != null) {
      headers.put("authorization", List.of("Bearer " + token));
    }
    return new HttpCall(method, target, headers, Files.readAllBytes(file), "HTTP/1.1", "127.0.0.1");
  }

  private static Outcome outcome(Path page, HttpAnswer answer) {
    if (answer.status() >= 300) {
      return new Outcome.Refused(page.getFileName().toString(), detail(answer));
    }
    JsonNode article = JSON.readTree(answer.body());
    List<String> videos = new ArrayList<>();
    for (JsonNode video : article.path("videos")) {
      String duration = video.path("duration").asString("");
      videos.add(
          video.path("title").asString("") + (duration.isEmpty() ? "" : " (" + duration + ")"));
    }
    return new Outcome.Stored(
        article.path("id").asString(""),
        article.path("headline").asString(""),
        videos,
        article.path("videos").path(0).path("id").asStringOpt());
  }
}
