package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Samples;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoLedgerTest {
  @RegisterExtension private final DynamoDbLocal dynamo = new DynamoDbLocal();

  @Test
  void twoProcessesThatPostOneItemInTurnsLeaveItOnceInTheLog() {
    Ledger one = new DynamoLedger(dynamo.client(), dynamo.tableName());
    Ledger other = new DynamoLedger(dynamo.client(), dynamo.tableName());

    for (int revision = 1; revision <= 4; revision++) {
      post(revision % 2 == 0 ? one : other, revision);
    }

    ChangeLog log = new DynamoChangeLog(dynamo.client(), dynamo.tableName(), Clock.systemUTC());
    List<ChangeLog.Change> changes = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      changes.addAll(log.read(shard, 0, 10).changes());
    }
    assertThat(changes).singleElement().extracting(ChangeLog.Change::revision).isEqualTo(4);
  }

  private static void post(Ledger ledger, int revision) {
    boolean posted = false;
    for (int attempt = 0; attempt < 3 && !posted; attempt++) {
      Optional<LedgerEntry> before = ledger.entry(ItemKind.ARTICLE, "ferry");
      posted = ledger.post(before, new Ledger.Posting(entry(revision), List.of()));
    }
    assertThat(posted).isTrue();
  }

  private static LedgerEntry entry(int revision) {
    return new LedgerEntry(
        ItemKind.ARTICLE,
        "ferry",
        revision,
        Samples.NOON,
        null,
        null,
        Position.of(ItemKind.ARTICLE, "ferry", Samples.NOON, Samples.NOON),
        true,
        Set.of(),
        Samples.NOON,
        null);
  }
}
