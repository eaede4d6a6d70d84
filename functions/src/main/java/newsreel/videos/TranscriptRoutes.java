package newsreel.videos;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.http.Conditional;
import newsreel.http.ItemProblems;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import newsreel.transcripts.SpokenText;
import newsreel.values.LanguageTag;

/** Answers with the text of a video's captions. */
public final class TranscriptRoutes {
  private static final String TEXT = "text/plain; charset=utf-8";

  private final PublicCatalog catalog;
  private final Conditional conditional;

  public TranscriptRoutes(PublicCatalog catalog, Conditional conditional) {
    this.catalog = catalog;
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /v1/videos/{id}/transcript", this::transcript);
  }

  private Response transcript(Request request) {
    boolean plain =
        switch (request.queryParameter("format").orElse("json")) {
          case "json" -> false;
          case "text" -> true;
          default -> throw Parameters.bad("format", "format is json or text");
        };
    Optional<LanguageTag> language =
        request
            .queryParameter("language")
            .map(
                text ->
                    LanguageTag.parse(text)
                        .orElseThrow(() -> Parameters.bad("language", "language is a BCP 47 tag")));
    PublicCatalog.Shown.Item<Video> shown =
        ItemProblems.idOr404(request, VideoId::new)
            .map(id -> ItemProblems.itemOrProblem(catalog.video(id), "video", "/v1/videos/"))
            .orElseThrow(() -> ItemProblems.missing("video").asException());
    SpokenText spoken =
        (language.isPresent()
                ? SpokenText.of(shown.item(), language.get(), catalog)
                : SpokenText.of(shown.item(), catalog))
            .orElseThrow(
                () -> Problem.of(404, "No captions of this video are kept here.").asException());
    Representation answer =
        plain
            ? Representation.of(
                TEXT,
                (spoken.transcript().text() + "\n").getBytes(StandardCharsets.UTF_8),
                shown.until())
            : Representation.json(json(shown.item().id(), spoken), shown.until());
    return conditional.answer(request, answer.modified(shown.item().revision().updatedAt()));
  }

  private static byte[] json(VideoId id, SpokenText spoken) {
    return Json.object(
        json -> {
          json.writeStringProperty("video", id.value());
          json.writeStringProperty("language", spoken.track().language().value());
          json.writeStringProperty("kind", spoken.track().kind().name().toLowerCase(Locale.ROOT));
          Json.array(
              json,
              "paragraphs",
              spoken.transcript().paragraphs(),
              paragraph -> {
                json.writeStartObject();
                json.writeNumberProperty("start", paragraph.start() / 1000.0);
                json.writeNumberProperty("end", paragraph.end() / 1000.0);
                json.writeStringProperty("text", paragraph.text());
                json.writeEndObject();
              });
        });
  }
}
