package newsreel.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.catalog.ports.Backoff;
import newsreel.local.gateway.Invocable;
import newsreel.local.template.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a table's stream to a function, in order, at least once, as Lambda's event source does: a
 * batch that fails comes again from the first record that failed, or in halves, and a record that
 * keeps failing is put aside in the data folder.
 */
public final class StreamDelivery implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(6));
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Function.Stream source;
  private final Invocable function;
  private final DataFolder folder;
  private final Checkpoints checkpoints;
  private final Map<String, String> iterators = new LinkedHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private StreamDelivery(
      LocalStore store, Function.Stream source, Invocable function, DataFolder folder) {
    this.streams = store.streams();
    this.streamArn = store.describe(source.table()).latestStreamArn();
    this.source = source;
    this.function = function;
    this.folder = folder;
    this.checkpoints = Checkpoints.read(folder.checkpoint());
    this.thread = Thread.ofPlatform().name("stream").daemon().unstarted(this::run);
  }

  public static StreamDelivery start(
      LocalStore store, Function.Stream source, Invocable function, DataFolder folder) {
    StreamDelivery delivery = new StreamDelivery(store, source, function, folder);
    delivery.thread.start();
    return delivery;
  }

  private void run() {
    try {
      boolean any = true;
      while (!closing.await(any ? 0 : IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
        any = attempt();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean attempt() throws InterruptedException {
    try {
      return deliverNext();
    } catch (SdkException | IOException failure) {
      System.err.println("the table's stream cannot be read: " + failure.getMessage());
      iterators.clear();
      return false;
    }
  }

  /** Delivers at most one batch of each shard; parents are read to their end before children. */
  private boolean deliverNext() throws IOException, InterruptedException {
    Map<String, Shard> shards = shards();
    boolean any = false;
    for (Shard shard : shards.values()) {
      boolean parentOpen =
          shard.parentShardId() != null
              && shards.containsKey(shard.parentShardId())
              && !isRead(shards.get(shard.parentShardId()));
      if (parentOpen || isRead(shard)) {
        continue;
      }
      GetRecordsResponse answer = read(shard.shardId());
      if (!answer.records().isEmpty()) {
        deliver(shard.shardId(), answer.records(), shards);
        any = true;
      }
      iterators.put(shard.shardId(), Optional.ofNullable(answer.nextShardIterator()).orElse(""));
    }
    return any;
  }

  private Map<String, Shard> shards() {
    Map<String, Shard> shards = new LinkedHashMap<>();
    @Nullable String last = null;
    do {
      String from = last;
      DescribeStreamResponse page =
          streams.describeStream(
              request -> request.streamArn(streamArn).exclusiveStartShardId(from));
      page.streamDescription().shards().forEach(shard -> shards.put(shard.shardId(), shard));
      last = page.streamDescription().lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }

  /** Whether nothing will come of a shard any more. */
  private boolean isRead(@Nullable Shard shard) {
    return shard == null || "".equals(iterators.get(shard.shardId()));
  }

  private GetRecordsResponse read(String shard) throws IOException {
    String iterator = iterators.get(shard);
    if (iterator == null) {
      iterator = iterator(shard);
    }
    String from = iterator;
    return streams.getRecords(request -> request.shardIterator(from).limit(source.batchSize()));
  }

  private String iterator(String shard) throws IOException {
    Optional<String> delivered = checkpoints.of(shard);
    try {
      return streams
          .getShardIterator(
              request ->
                  request
                      .streamArn(streamArn)
                      .shardId(shard)
                      .sequenceNumber(delivered.orElse(null))
                      .shardIteratorType(
                          delivered.isPresent()
                              ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                              : ShardIteratorType.TRIM_HORIZON))
          .shardIterator();
    } catch (TrimmedDataAccessException gone) {
      checkpoints.forget(shard);
      return iterator(shard);
    }
  }

  private void deliver(String shard, List<Record> records, Map<String, Shard> shards)
      throws IOException, InterruptedException {
    List<Record> rest = records;
    int most = records.size();
    int attempts = 0;
    while (!rest.isEmpty()) {
      List<Record> batch = rest.subList(0, Math.min(most, rest.size()));
      int done = invoke(batch);
      if (done == 0 && source.bisect() && batch.size() > 1) {
        most = (batch.size() + 1) / 2;
        continue;
      }
      attempts = done > 0 ? 0 : attempts + 1;
      if (attempts > source.maximumRetryAttempts()) {
        putAside(rest.getFirst());
        done = 1;
        attempts = 0;
      }
      if (done > 0) {
        String last = rest.get(done - 1).dynamodb().sequenceNumber();
        checkpoints.advance(shard, last, shards.keySet());
        rest = rest.subList(done, rest.size());
        most = Math.min(2 * most, records.size());
      } else {
        Thread.sleep(BACKOFF.delay(attempts));
      }
    }
  }

  /** How many records, from the first on, the function took. */
  private int invoke(List<Record> batch) throws InterruptedException {
    String requestId = UUID.randomUUID().toString();
    try {
      byte[] answer = function.invoke(StreamBatchEvent.json(batch, streamArn), requestId, LIMIT);
      return taken(batch, answer.length == 0 ? JSON.nullNode() : JSON.readTree(answer));
    } catch (ExecutionException | TimeoutException | JacksonException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      System.err.println(function.name() + " failed on the table's stream: " + cause);
      return 0;
    }
  }

  private static int taken(List<Record> batch, JsonNode answer) {
    List<String> failed = new ArrayList<>();
    answer
        .path("batchItemFailures")
        .forEach(failure -> failed.add(failure.path("itemIdentifier").asString("")));
    Map<String, Integer> places =
        IntStream.range(0, batch.size())
            .boxed()
            .collect(Collectors.toMap(i -> batch.get(i).dynamodb().sequenceNumber(), i -> i));
    return failed.stream()
        .mapToInt(number -> places.getOrDefault(number, 0))
        .min()
        .orElse(batch.size());
  }

  private void putAside(Record record) throws IOException {
    System.err.println(
        "a change of the table could not be processed and is put aside in " + folder.undelivered());
    Files.write(
        folder.undelivered(),
        List.of(new String(StreamBatchEvent.json(List.of(record), streamArn), UTF_8)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Ends after the batch under way. */
  @Override
  public void close() {
    closing.countDown();
    try {
      if (!thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
