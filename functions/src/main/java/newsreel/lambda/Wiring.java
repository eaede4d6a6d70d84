package newsreel.lambda;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.PublicCatalog;
import newsreel.changes.Sync;
import newsreel.extract.Extractor;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Conditional;
import newsreel.http.Router;
import newsreel.ingest.EditArticle;
import newsreel.ingest.EditTrack;
import newsreel.ingest.EditVideo;
import newsreel.ingest.Propagation;
import newsreel.ingest.StorePage;
import newsreel.table.DynamoCatalog;
import newsreel.table.DynamoCatalogWriter;
import newsreel.table.DynamoChangeLog;
import newsreel.table.DynamoLedger;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts the parts of a function together. Only here do the Catalog port and the table meet.
 *
 * @param environment TABLE_NAME, and BASE_URL where links start with another origin than the
 *     request's, and FRAME_ANCESTORS where not every site may frame a card
 */
public record Wiring(DynamoDbClient client, Map<String, String> environment, Clock clock) {
  public Wiring {
    environment = Map.copyOf(environment);
  }

  /** As Lambda's environment says: region, credentials and HTTP client are not searched for. */
  public static Wiring fromEnvironment() {
    Map<String, String> environment = System.getenv();
    return new Wiring(
        DynamoDbClient.builder()
            .region(Region.of(required(environment, "AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .build(),
        environment,
        Clock.systemUTC());
  }

  public PublicCatalog publicCatalog() {
    return new PublicCatalog(new DynamoCatalog(client, table()), clock);
  }

  public Sync sync() {
    return new Sync(
        new DynamoChangeLog(client, table(), clock),
        new DynamoCatalog(client, table(), true),
        clock);
  }

  public Conditional conditional() {
    return new Conditional(clock);
  }

  public StorePage storePage() {
    return new StorePage(writer(), clock);
  }

  public EditArticle editArticle() {
    return new EditArticle(writer(), clock);
  }

  public EditVideo editVideo() {
    return new EditVideo(writer(), clock);
  }

  public EditTrack editTrack() {
    return new EditTrack(writer(), clock);
  }

  public Propagation propagation() {
    return new Propagation(writer(), new DynamoLedger(client, table()), clock);
  }

  public Extractor textExtractor() {
    return new TextExtractor();
  }

  public Extractor htmlExtractor() {
    return new HtmlExtractor();
  }

  /** Who may frame a card: sources of a Content-Security-Policy. */
  public String frameAncestors() {
    return environment.getOrDefault("FRAME_ANCESTORS", "*");
  }

  public ApiGatewayV2 gateway(Router router) {
    return new ApiGatewayV2(router, Optional.ofNullable(environment.get("BASE_URL")));
  }

  private DynamoCatalogWriter writer() {
    return new DynamoCatalogWriter(client, table());
  }

  private String table() {
    return required(environment, "TABLE_NAME");
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }
}
