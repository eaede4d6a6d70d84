package sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One article by its id. */
public class GetArticleFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final DynamoDbTable<Article> articles =
      DynamoDbEnhancedClient.builder()
          .dynamoDbClient(DynamoDbClient.builder().build())
          .build()
          .table(System.getenv("TABLE_NAME"), TableSchema.fromBean(Article.class));
  private final ObjectMapper json =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String id = event.getPathParameters().get("id");
    Article article =
        articles.getItem(Key.builder().partitionValue("ARTICLE#" + id).sortValue("META").build());
    try {
      if (article == null) {
        return answer(404, "{\"message\":\"Not Found\"}");
      }
      return answer(200, json.writeValueAsString(article));
    } catch (JsonProcessingException e) {
      return answer(500, "{\"message\":\"Internal Server Error\"}");
    }
  }

  private static APIGatewayV2HTTPResponse answer(int status, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("Content-Type", "application/json"))
        .withBody(body)
        .build();
  }
}
