package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import newsreel.catalog.CatalogOrigin;
import newsreel.catalog.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoOriginsTest {
  @RegisterExtension final DynamoDbLocal dynamo = new DynamoDbLocal();

  private CatalogOrigin at(Duration later) {
    Clock clock = Clock.fixed(Samples.NOON.plus(later), ZoneOffset.UTC);
    return new DynamoOrigins(dynamo.client(), dynamo.tableName(), clock).origin();
  }

  @Test
  void aTableKeepsItsIdAndAnEmptiedOneGetsAnother() {
    CatalogOrigin first = at(Duration.ZERO);
    assertThat(first.createdAt()).isEqualTo(Samples.NOON);
    assertThat(at(Duration.ofDays(1))).isEqualTo(first);

    dynamo.client().deleteItem(d -> d.tableName(dynamo.tableName()).key(Keys.origin()));
    CatalogOrigin second = at(Duration.ofDays(2));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.createdAt()).isEqualTo(Samples.NOON.plus(Duration.ofDays(2)));
  }
}
