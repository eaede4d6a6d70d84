package newsreel.extract.html.media;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.extract.html.data.Thing;

/** Tells whether JSON-LD or microdata says that a video is being broadcast. */
final class LiveThing {
  private LiveThing() {}

  /**
   * A video is live by {@code isLiveBroadcast}, its own or its broadcast's. A broadcast that does
   * not say so is live as long as the video has no duration.
   */
  static boolean is(Thing video) {
    List<Thing> broadcasts =
        Stream.of("publication", "broadcast", "releasedEvent")
            .flatMap(property -> video.things(property).stream())
            .filter(thing -> thing.types().stream().anyMatch(LiveThing::isBroadcast))
            .toList();
    Optional<Boolean> said =
        Stream.concat(Stream.of(video), broadcasts.stream())
            .flatMap(thing -> thing.flag("isLiveBroadcast").stream())
            .findFirst();
    return said.orElseGet(() -> !broadcasts.isEmpty() && video.raw("duration").findAny().isEmpty());
  }

  private static boolean isBroadcast(String type) {
    return type.equalsIgnoreCase("BroadcastEvent");
  }
}
