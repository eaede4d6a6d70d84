package newsreel.table;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import newsreel.catalog.ports.PagingScenario;

/** On the table, whose writes take their time, with fewer tries than in memory. */
final class DynamoPagingTest {
  private final DynamoDbLocal dynamo = new DynamoDbLocal();

  @BeforeTry
  void createTable() {
    dynamo.createTable();
  }

  @AfterTry
  void deleteTable() {
    dynamo.deleteTable();
  }

  @Property(tries = 15)
  void eachItemThatIsLiveAllTheWhileComesExactlyOnce(
      @ForAll @Size(max = 30) List<@IntRange(max = 999) Integer> before,
      @ForAll @Size(max = 30) List<@IntRange(max = 999) Integer> between,
      @ForAll @IntRange(min = 1, max = 7) int limit,
      @ForAll boolean ofTopic) {
    new PagingScenario(
            new DynamoCatalog(dynamo.client(), dynamo.tableName()),
            new DynamoCatalogWriter(dynamo.client(), dynamo.tableName()))
        .check(before, between, limit, ofTopic);
  }
}
