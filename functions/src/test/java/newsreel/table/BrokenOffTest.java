package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Samples;
import newsreel.catalog.ports.TopicSummary;
import newsreel.follow.Announcements;
import newsreel.follow.Propagation;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What follows from a write is completed by the next attempt, wherever the first one died. */
class BrokenOffTest {
  private static final ArticleId ARTICLE = new ArticleId("harbour");

  @RegisterExtension private final DynamoDbLocal dynamo = new DynamoDbLocal();

  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void theNextAttemptCountsAnArticleUnderItsTopicAndHasItsTime(int callsThatAreMade) {
    new DynamoCatalogWriter(dynamo.client(), dynamo.tableName()).write(FullTable.write());
    DynamoDbClient mortal = diesAfter(callsThatAreMade);

    Throwable death = catchThrowable(() -> propagate(mortal));
    propagate(dynamo.client());

    assertThat(death == null || death instanceof Died).as("%s", death).isTrue();
    List<TopicSummary> topics =
        new DynamoCatalog(dynamo.client(), dynamo.tableName()).topics(null, 10).topics();
    assertThat(topics)
        .singleElement()
        .satisfies(
            topic -> {
              assertThat(topic.articles()).isEqualTo(1);
              assertThat(topic.newestAt()).isNotNull();
            });
  }

  private void propagate(DynamoDbClient client) {
    new Propagation(
            new DynamoCatalogWriter(client, dynamo.tableName()),
            new DynamoLedger(client, dynamo.tableName()),
            Announcements.NONE,
            Clock.fixed(Samples.NOON, ZoneOffset.UTC))
        .articleChanged(ARTICLE);
  }

  private DynamoDbClient diesAfter(int calls) {
    AtomicInteger left = new AtomicInteger(calls);
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (left.getAndDecrement() <= 0) {
                throw new Died();
              }
              try {
                return method.invoke(dynamo.client(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
