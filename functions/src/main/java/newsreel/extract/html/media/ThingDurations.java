package newsreel.extract.html.media;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.extract.html.data.Thing;
import newsreel.values.MediaDuration;

/**
 * Running times as JSON-LD and microdata give them: as text, as a thing with a name or a value and
 * its unit, or as a bare number. A bare number counts seconds, yet above those of the longest video
 * that Google takes it counts milliseconds, and all others of the page with it.
 *
 * @param inMillis whether the page's bare numbers count milliseconds
 */
record ThingDurations(boolean inMillis) {
  /** Google's limit in video sitemaps, in seconds. */
  private static final double MAX_SECONDS = 28_800;

  static ThingDurations among(List<Thing> videos) {
    return new ThingDurations(
        videos.stream()
            .flatMap(v -> v.raw("duration"))
            .flatMap(d -> bare(d).stream())
            .anyMatch(n -> n > MAX_SECONDS));
  }

  Optional<MediaDuration> of(Thing video) {
    return video
        .raw("duration")
        .flatMap(d -> read(d).stream())
        .findFirst()
        .or(() -> video.things("duration").stream().flatMap(d -> ofThing(d).stream()).findFirst());
  }

  private Optional<MediaDuration> read(String text) {
    Optional<Double> bare = bare(text);
    return bare.isEmpty()
        ? MediaDuration.parse(text)
        : MediaDuration.ofSeconds(inMillis ? bare.get() / 1000 : bare.get());
  }

  private Optional<MediaDuration> ofThing(Thing duration) {
    Optional<Double> scale =
        Stream.of("unitCode", "unitText")
            .flatMap(duration::raw)
            .flatMap(u -> seconds(u).stream())
            .findFirst();
    return Stream.of("name", "@value", "value", "maxValue")
        .flatMap(duration::raw)
        .flatMap(
            text ->
                scale
                    .flatMap(s -> bare(text).flatMap(n -> MediaDuration.ofSeconds(n * s)))
                    .or(() -> read(text))
                    .stream())
        .findFirst();
  }

  /** Returns the seconds in a unit, given as UN/CEFACT's code or in words. */
  private static Optional<Double> seconds(String unit) {
    return switch (unit.strip()) {
      case "C26", "ms", "msec", "millisecond", "milliseconds" -> Optional.of(0.001);
      case "SEC", "s", "sec", "second", "seconds" -> Optional.of(1.0);
      case "MIN", "min", "minute", "minutes" -> Optional.of(60.0);
      case "HUR", "h", "hour", "hours" -> Optional.of(3600.0);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> bare(String text) {
    String number = text.strip();
    return number.length() < 16 && number.matches("\\d++(?:\\.\\d++)?")
        ? Optional.of(Double.valueOf(number))
        : Optional.empty();
  }
}
