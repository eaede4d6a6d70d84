package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import newsreel.catalog.Edit;
import newsreel.catalog.SampleBlocks;
import newsreel.catalog.Samples;
import newsreel.catalog.ports.Catalog;
import newsreel.catalog.ports.CatalogContract;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.Outcome.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoCatalogTest implements CatalogContract {
  @RegisterExtension final DynamoDbLocal dynamo = new DynamoDbLocal();

  @Override
  public Catalog catalog() {
    return new DynamoCatalog(dynamo.client(), dynamo.tableName());
  }

  @Override
  public CatalogWriter writer() {
    return new DynamoCatalogWriter(dynamo.client(), dynamo.tableName());
  }

  @Override
  public Ledger ledger() {
    return new DynamoLedger(dynamo.client(), dynamo.tableName());
  }

  @Override
  public ChangeLog log() {
    return new DynamoChangeLog(dynamo.client(), dynamo.tableName(), Clock.systemUTC());
  }

  @Test
  void aBodyTooLargeForAnItemIsRefusedAndNothingIsStored() {
    var article = Samples.article("Long read", Samples.NOON, List.of());
    Write.ArticleWrite write =
        new Write.ArticleWrite(
            article,
            new Edit(1, Samples.NOON, null, Set.of()),
            SampleBlocks.incompressible(600),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(writer().write(new Write(List.of(write), List.of())))
        .isInstanceOfSatisfying(
            TooLarge.class,
            tooLarge -> {
              assertThat(tooLarge.part()).isEqualTo("body");
              assertThat(tooLarge.bytes()).isBetween(450L * 1024, 600L * 1024);
            });
    assertThat(catalog().article(article.id())).isEmpty();
  }
}
