package newsreel.catalog.ports;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class PagingTest {
  @Property(tries = 300)
  void eachItemThatIsLiveAllTheWhileComesExactlyOnce(
      @ForAll @Size(max = 40) List<@IntRange(max = 999) Integer> before,
      @ForAll @Size(max = 40) List<@IntRange(max = 999) Integer> between,
      @ForAll @IntRange(min = 1, max = 7) int limit,
      @ForAll boolean ofTopic) {
    InMemoryCatalog catalog = new InMemoryCatalog();

    new PagingScenario(catalog, catalog).check(before, between, limit, ofTopic);
  }
}
