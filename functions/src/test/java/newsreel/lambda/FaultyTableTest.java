package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ports.UnavailableException;
import newsreel.follow.FacetListing;
import newsreel.follow.Propagation;
import newsreel.lambda.Api.Answer;
import newsreel.table.FaultyDynamoDb;
import newsreel.table.FaultyDynamoDb.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/**
 * DynamoDB throttles, fails, stalls, drops connections and loses answers, one request in five.
 * Callers try again as the answer says.
 */
final class FaultyTableTest {
  private static final int ARTICLES = Integer.getInteger("newsreel.faulty.articles", 15);
  private static final int CALLERS = 8;
  private static final String TABLE = "faulty";

  @RegisterExtension final Api api = new Api();

  private final AtomicInteger unavailable = new AtomicInteger();

  @Test
  @Timeout(180)
  void nothingIsLostOrDoubledAndCallersAreToldWhenToTryAgain() throws Exception {
    try (FaultyDynamoDb dynamo = new FaultyDynamoDb();
        DynamoDbClient client = client(dynamo);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      dynamo.createTable(client, TABLE);
      Wiring wiring =
          new Wiring(client, Map.of("TABLE_NAME", TABLE, "BASE_URL", Api.BASE_URL), api.clock);
      api.use(wiring);
      Propagation propagation = wiring.propagation();
      FacetListing facetListing = wiring.facetListing();

      dynamo.setFaulty(true);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        String id = "article-" + i;
        all.add(
            callers.submit(
                () -> {
                  store(id);
                  untilAvailable(() -> propagation.articleChanged(new ArticleId(id)));
                  untilAvailable(() -> facetListing.articleChanged(new ArticleId(id)));
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      // Two faults in a row may not have met any of these.
      while (unavailable.get() == 0) {
        isUnavailable(api.get("/v1/articles/article-0"));
      }
      dynamo.setFaulty(false);

      assertThat(dynamo.faults()).containsOnlyKeys(Fault.values());
      for (int i = 0; i < ARTICLES; i++) {
        JsonNode article = api.get("/v1/articles/article-" + i + "?include=history").json();
        assertThat(article.at("/headline").asString()).isEqualTo("Storm article-" + i);
        assertThat(article.at("/description").asString()).isEqualTo("Patched");
        assertThat(article.at("/revision").asInt()).isEqualTo(2);
        assertThat(article.at("/history")).hasSize(2);
      }
      assertThat(api.get("/v1/topics").json().at("/topics/0/articleCount").asInt())
          .isEqualTo(ARTICLES);
      assertThat(
              api.get("/v1/articles?topic=weather&publisher=coast&limit=100")
                  .json()
                  .at("/articles"))
          .hasSize(ARTICLES);
      assertThat(api.get("/v1/changes?types=article&limit=100").json().at("/changes"))
          .hasSize(ARTICLES);
    }
  }

  /** As Lambda has it, but with fewer attempts, so that failures reach the callers. */
  private static DynamoDbClient client(FaultyDynamoDb dynamo) {
    return TableConnection.client("eu-west-1", Optional.of(dynamo.endpoint()), 2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
        .httpClient(TableConnection.httpClient())
        .build();
  }

  private void store(String id) {
    String path = "/v1/articles/" + id;
    untilAcknowledged(
        "PUT",
        path,
        "application/json",
        "{\"headline\": \"Storm %s\", \"publisher\": {\"name\": \"Coast\"}, \"topic\": {\"name\": \"Weather\"}}"
            .formatted(id));
    untilAcknowledged(
        "PATCH", path, "application/merge-patch+json", "{\"description\": \"Patched\"}");
  }

  private void untilAcknowledged(String method, String path, String contentType, String body) {
    Answer answer = api.send(method, path, contentType, body);
    while (isUnavailable(answer)) {
      answer = api.send(method, path, contentType, body);
    }
  }

  /** Whether the answer says when to try again; else it is a success. */
  private boolean isUnavailable(Answer answer) {
    if (answer.status() == 503) {
      unavailable.incrementAndGet();
      assertThat(answer.header("retry-after")).isEqualTo("1");
      assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
      return true;
    }
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return false;
  }

  /** As Lambda hands a stream record to Propagate again. */
  private static void untilAvailable(Runnable step) {
    while (true) {
      try {
        step.run();
        return;
      } catch (UnavailableException e) {
        // again
      }
    }
  }
}
