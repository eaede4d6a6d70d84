package newsreel.players;

import java.util.List;
import java.util.stream.Stream;

/**
 * The video hosts that we know. A new one is an entry in one of the lists, and a page in the tests
 * that shows it.
 */
final class KnownHosts {
  static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  static final List<PlayerHost> ALL =
      Stream.of(Platforms.HOSTS, PlayerServices.HOSTS, Broadcasters.HOSTS)
          .flatMap(List::stream)
          .toList();

  private KnownHosts() {}
}
