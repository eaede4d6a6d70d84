package newsreel.bench.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One bare GetItem of a whole answer, by the HTTP client that the functions have. */
public final class StoredAnswerFunction implements RequestStreamHandler {
  /** The item and its attribute, as the harness stores them. */
  public static final Map<String, String> KEY = Map.of("pk", "STORED", "sk", "ANSWER");

  public static final String ATTRIBUTE = "answer";

  private final String table = System.getenv("TABLE_NAME");
  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .region(Region.of(System.getenv("AWS_REGION")))
          .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
          .httpClientBuilder(AwsCrtHttpClient.builder())
          .build();

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.readAllBytes();
    Map<String, AttributeValue> item =
        client
            .getItem(
                get ->
                    get.tableName(table)
                        .key(
                            Map.of(
                                "pk", AttributeValue.fromS(KEY.get("pk")),
                                "sk", AttributeValue.fromS(KEY.get("sk")))))
            .item();
    String stored = Objects.requireNonNull(item.get(ATTRIBUTE)).s();
    answer.write(stored.getBytes(StandardCharsets.UTF_8));
  }
}
