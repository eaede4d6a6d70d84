package newsreel.table;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ports.FetchLog;
import newsreel.values.WebUrl;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Remembers what was fetched: patterns R31 and W34 of TABLE.md. */
public final class DynamoFetchLog implements FetchLog {
  /** A page last fetched longer ago than this is fetched in full again. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Table table;
  private final Clock clock;

  public DynamoFetchLog(DynamoDbClient client, String tableName, Clock clock) {
    this.table = new Table(client, tableName);
    this.clock = clock;
  }

  /** R31. */
  @Override
  public Optional<Entry> last(WebUrl address) {
    return table
        .get(Keys.fetched(address), false)
        .map(
            item ->
                new Entry(
                    item.textOrNull("etag"),
                    item.textOrNull("lastModified"),
                    new ArticleId(item.text("id"))));
  }

  /** W34. */
  @Override
  public void record(WebUrl address, Entry entry) {
    Item item =
        new Item()
            .key(Keys.fetched(address))
            .put("id", entry.article())
            .put("etag", entry.etag())
            .put("lastModified", entry.lastModified())
            .put("expiresAt", clock.instant().plus(KEPT).getEpochSecond());
    table.put(PutItemRequest.builder().item(item.attributes()));
  }
}
