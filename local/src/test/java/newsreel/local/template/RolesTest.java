package newsreel.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Roles and routes of the deployed template. */
class RolesTest {
  /** What a function may do to the table and to a bucket that leaves them as they are. */
  private static final Set<String> READING =
      Set.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:ConditionCheckItem",
          "s3:GetObject",
          "s3:ListBucket");

  /** Policies of AWS's own that every function has: to log, and to trace. */
  private static final Set<String> MANAGED =
      Set.of(
          "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
          "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess");

  private final TranslatedTemplate deployed = TranslatedTemplate.get();

  private static Template declared() throws IOException {
    return Template.read(
        Path.of("../template.yaml"), Map.of("TokenIssuer", "https://login.example.com"));
  }

  private JsonNode role(String function) {
    JsonNode arn = deployed.resource(function).path("Properties").path("Role");
    return deployed.resource(arn.path("Fn::GetAtt").path(0).asString()).path("Properties");
  }

  private static Set<String> allowed(JsonNode role) {
    Set<String> actions = new TreeSet<>();
    for (JsonNode policy : role.path("Policies")) {
      for (JsonNode statement : policy.path("PolicyDocument").path("Statement")) {
        assertThat(statement.path("NotAction").isMissingNode()).isTrue();
        if (statement.path("Effect").asString().equals("Allow")) {
          JsonNode action = statement.path("Action");
          (action.isArray() ? List.copyOf(action.values()) : List.of(action))
              .forEach(one -> actions.add(one.asString()));
        }
      }
    }
    return actions;
  }

  @Test
  void aFunctionThatOnlyReadsMayWriteNothing() throws IOException {
    List<String> readers = new ArrayList<>();
    for (Function function : declared().functions()) {
      List<Route> routes = function.routes();
      if (!routes.isEmpty() && routes.stream().allMatch(ReadingRoutes::include)) {
        readers.add(function.name());
        JsonNode role = role(function.name());
        assertThat(allowed(role)).as(function.name()).isNotEmpty().isSubsetOf(READING);
        assertThat(role.path("ManagedPolicyArns"))
            .extracting(JsonNode::asString)
            .isSubsetOf(MANAGED);
      }
    }
    assertThat(readers).contains("ArticlesFunction", "VideosFunction", "CardsFunction");
  }

  @Test
  void theWriterMayWriteSoThatTheTestSeesWhatItLooksFor() {
    assertThat(allowed(role("IngestFunction"))).contains("dynamodb:PutItem");
  }

  /** What the local gateway reads of the file is what API Gateway is told. */
  @Test
  void everyRouteAsksForATokenWhereTheDeployedApiDoes() throws IOException {
    Map<String, String> local = new TreeMap<>();
    for (Route route : declared().routes()) {
      local.put(
          route.key(),
          route.authorizer() == null ? "NONE" : route.authorizer().name() + route.scopes());
    }
    Map<String, String> atApiGateway = new TreeMap<>();
    JsonNode api = deployed.resources("AWS::ApiGatewayV2::Api").values().iterator().next();
    for (Map.Entry<String, JsonNode> path :
        api.path("Properties").path("Body").path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        atApiGateway.put(
            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
            security(method.getValue()));
      }
    }
    assertThat(local).isEqualTo(atApiGateway);
  }

  private static String security(JsonNode operation) {
    Map.Entry<String, JsonNode> scheme =
        operation.path("security").path(0).properties().iterator().next();
    List<String> scopes = new ArrayList<>();
    for (JsonNode scope : scheme.getValue()) {
      // [condition, with a user pool of the stack's own, with another issuer]
      scopes.add(scope.isString() ? scope.asString() : scope.path("Fn::If").path(2).asString());
    }
    return scheme.getKey() + (scheme.getKey().equals("NONE") ? "" : scopes);
  }
}
