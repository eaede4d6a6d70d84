package newsreel.table;

import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchBookContract;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoWatchBookTest implements WatchBookContract {
  @RegisterExtension final DynamoDbLocal dynamo = new DynamoDbLocal();

  @Override
  public WatchBook book() {
    return new DynamoWatchBook(dynamo.client(), dynamo.tableName());
  }
}
