package newsreel.players;

import java.util.List;
import java.util.stream.Stream;

/**
 * The video hosts that are known. A new one is an entry in one of the lists, and a page that shows
 * it in tests.
 */
final class KnownHosts {
  static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  static final List<PlayerHost> ALL =
      Stream.of(Platforms.HOSTS, PlayerServices.HOSTS, Broadcasters.HOSTS)
          .flatMap(List::stream)
          .toList();

  private KnownHosts() {}
}
