package newsreel.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.cards.wording.Wording;
import newsreel.cards.wording.WordingLanguage;
import newsreel.http.Conditional;
import newsreel.http.ItemProblems;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.json.Json;
import newsreel.values.BundledFile;

/** Answers with what a card or component loads when it needs it. */
public final class AssetRoutes {
  /** Seconds. */
  private static final int MAX_AGE = 86_400;

  private static final int YEAR = 31_536_000;

  private static final Pattern WORDS = Pattern.compile("words-([A-Za-z0-9-]{2,35})\\.json");
  private static final Map<String, String> ICONS =
      Map.of("icon.svg", "image/svg+xml", "icon.png", "image/png");

  private static final List<String> OF_COMPONENT = List.of("play", "live", "video.gone");

  private final Conditional conditional;

  /** Files of the artifact that were asked for, by name. */
  private final Map<String, Representation> files = new ConcurrentHashMap<>();

  public AssetRoutes(Conditional conditional) {
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /assets/{file}", this::asset);
  }

  private Response asset(Request request) {
    String name = request.pathParameter("file");
    Matcher words = WORDS.matcher(name);
    Representation file;
    if (name.equals(StreamPlayer.FILE) || ICONS.containsKey(name)) {
      file = files.computeIfAbsent(name, AssetRoutes::read);
    } else if (name.equals(DashReader.FILE)) {
      file =
          Representation.of("text/javascript; charset=utf-8", DashReader.script(), Optional.empty())
              .withMaxAge(YEAR);
    } else if (words.matches()) {
      file = Representation.json(words(words.group(1)), Optional.empty()).withMaxAge(MAX_AGE);
    } else {
      throw ItemProblems.missing("file").asException();
    }
    return conditional.answer(request, file).with("cross-origin-resource-policy", "cross-origin");
  }

  private static Representation read(String name) {
    String icon = ICONS.get(name);
    return icon == null
        ? Representation.of(
                "text/javascript; charset=utf-8", StreamPlayer.script(), Optional.empty())
            .withMaxAge(YEAR)
        : Representation.of(icon, BundledFile.bytes(AssetRoutes.class, name), Optional.empty())
            .withMaxAge(MAX_AGE);
  }

  private static byte[] words(String language) {
    Wording wording = Wording.in(WordingLanguage.like(language).orElse("en"));
    return Json.object(
        json -> {
          json.writeStringProperty("language", wording.language());
          OF_COMPONENT.forEach(name -> json.writeStringProperty(name, wording.say(name)));
        });
  }
}
