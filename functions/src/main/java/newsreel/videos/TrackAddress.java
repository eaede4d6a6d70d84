package newsreel.videos;

import java.util.Locale;
import newsreel.catalog.Track;
import newsreel.catalog.TrackKey;
import newsreel.http.Parameters;
import newsreel.http.Problem;
import newsreel.http.Request;
import newsreel.values.LanguageTag;

/** What an address of a track names: {@code /v1/videos/{id}/tracks/{language}?kind=}. */
public final class TrackAddress {
  private TrackAddress() {}

  public static TrackKey key(Request request) {
    return new TrackKey(language(request), kind(request));
  }

  private static LanguageTag language(Request request) {
    return LanguageTag.parse(request.pathParameter("language"))
        .orElseThrow(
            () ->
                Problem.of(
                        400, "The language in the path must be a BCP 47 tag such as en or pt-BR.")
                    .asException());
  }

  private static Track.Kind kind(Request request) {
    String text = request.queryParameter("kind").orElse("captions");
    for (Track.Kind kind : Track.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
        return kind;
      }
    }
    throw Parameters.bad("kind", "kind is captions, subtitles, descriptions or chapters");
  }
}
