package newsreel.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import newsreel.local.gateway.Invocable;
import newsreel.local.template.Function;
import newsreel.local.template.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes of a function that fails, of a real table's stream. */
class StreamDeliveryTest {
  private static final int RECORDS = 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path data;
  private DataFolder folder;
  private LocalStore store;
  private String table;

  @BeforeEach
  void open() throws IOException {
    Path template = Path.of("..").resolve("template.yaml");
    folder = DataFolder.open(data);
    store = LocalStore.embedded(folder, Template.read(template, Map.of()).tables());
    table = store.client().listTables().tableNames().getFirst();
    for (int i = 0; i < RECORDS; i++) {
      String key = "%02d".formatted(i);
      store
          .client()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(
                          Map.of(
                              "pk",
                              AttributeValue.fromS(key),
                              "sk",
                              AttributeValue.fromS("META"))));
    }
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    folder.close();
  }

  /** A function that takes small batches alone, and never the record {@code refused}. */
  private static final class Picky implements RequestStreamHandler {
    private final int most;
    private final String refused;
    private final List<String> taken = new ArrayList<>();
    private final CountDownLatch last = new CountDownLatch(1);

    Picky(int most, String refused) {
      this.most = most;
      this.refused = refused;
    }

    @Override
    public synchronized void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      List<String> keys = new ArrayList<>();
      for (JsonNode change : JSON.readTree(event).path("Records")) {
        keys.add(change.at("/dynamodb/Keys/pk/S").asString());
      }
      if (keys.size() > most || keys.contains(refused)) {
        throw new IOException("not these " + keys.size());
      }
      taken.addAll(keys);
      if (keys.contains("%02d".formatted(RECORDS - 1))) {
        last.countDown();
      }
      answer.write("{\"batchItemFailures\": []}".getBytes(UTF_8));
    }
  }

  private List<String> deliver(Picky function) throws InterruptedException {
    StreamDelivery delivery =
        StreamDelivery.start(
            store,
            new Function.Stream(table, RECORDS, true, 1),
            new Invocable("Picky", function),
            folder);
    try {
      assertThat(function.last.await(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      delivery.close();
    }
    return function.taken;
  }

  private static List<String> all() {
    return IntStream.range(0, RECORDS).mapToObj("%02d"::formatted).toList();
  }

  @Test
  void aBatchThatIsTooMuchForTheFunctionComesInHalvesUntilItIsNot() throws Exception {
    assertThat(deliver(new Picky(3, "none"))).containsExactlyElementsOf(all());
    assertThat(data.resolve("undelivered.ndjson")).doesNotExist();
  }

  @Test
  void aRecordThatKeepsFailingIsPutAsideAndTheOthersAreDelivered() throws Exception {
    List<String> others = new ArrayList<>(all());
    others.remove("07");
    assertThat(deliver(new Picky(RECORDS, "07"))).containsExactlyElementsOf(others);
    assertThat(Files.readAllLines(data.resolve("undelivered.ndjson")))
        .singleElement()
        .asString()
        .contains("{\"S\":\"07\"}");
  }
}
