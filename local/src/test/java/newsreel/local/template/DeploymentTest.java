package newsreel.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the deployed template behaves when it is deployed, changed and put under load. */
class DeploymentTest {
  private static final Path STACK_POLICY = Path.of("../stack-policy.json");

  private final TranslatedTemplate deployed = TranslatedTemplate.get();

  private JsonNode properties(String type) {
    return deployed.resources(type).values().iterator().next().path("Properties");
  }

  @Test
  void theSameTemplateIsTranslatedToTheSameSoThatASecondDeploymentChangesNothing()
      throws Exception {
    assertThat(translation(t -> t, "newsreel.zip").root()).isEqualTo(deployed.root());
  }

  @Test
  void newCodePublishesAVersionOfEveryFunction() throws Exception {
    Set<String> before = versions(deployed);
    assertThat(before).hasSameSizeAs(deployed.resources("AWS::Lambda::Function").keySet());
    assertThat(versions(translation(t -> t, "other.zip"))).doesNotContainAnyElementsOf(before);
  }

  /** CloudFormation makes a version anew when its description is another. */
  @Test
  void aChangedParameterPublishesAVersionOfEveryFunctionThatItReaches() {
    Set<String> parameters =
        deployed.root().path("Parameters").propertyNames().stream().collect(toSet());
    deployed
        .resources("AWS::Lambda::Version")
        .forEach(
            (name, version) -> {
              String function = version.at("/Properties/FunctionName/Ref").asString();
              JsonNode said = version.at("/Properties/Description");
              assertThat(reaching(parameters, said))
                  .as(function)
                  .contains("Tracing")
                  .containsAll(reaching(parameters, deployed.resource(function)));
            });
  }

  private static Set<String> reaching(Set<String> parameters, JsonNode node) {
    String text = node.toString();
    return parameters.stream()
        .filter(p -> text.contains("{\"Ref\":\"" + p + "\"}") || text.contains("${" + p + "}"))
        .collect(toSet());
  }

  private static Set<String> versions(TranslatedTemplate template) {
    return template.resources("AWS::Lambda::Version").keySet();
  }

  /** A template in which a parameter has another default. */
  private static UnaryOperator<String> with(String parameter, String before, String after) {
    return template -> {
      String declared = "  " + parameter + ":\n    Type: String\n    Default: ";
      assertThat(template).contains(declared + before + "\n");
      return template.replace(declared + before + "\n", declared + after + "\n");
    };
  }

  private static TranslatedTemplate translation(UnaryOperator<String> change, String code)
      throws Exception {
    String program;
    try (var source = TranslatedTemplate.class.getResourceAsStream("translate.py")) {
      program = new String(Objects.requireNonNull(source).readAllBytes(), UTF_8);
    }
    Process python =
        new ProcessBuilder("python3", "-c", program.replace("newsreel.zip", code))
            .redirectError(ProcessBuilder.Redirect.appendTo(TranslatedTemplate.ERRORS))
            .start();
    try (OutputStream in = python.getOutputStream()) {
      in.write(change.apply(Files.readString(Path.of("../template.yaml"))).getBytes(UTF_8));
    }
    JsonNode root = JsonMapper.shared().readTree(python.getInputStream().readAllBytes());
    assertThat(python.waitFor()).as("see %s", TranslatedTemplate.ERRORS).isZero();
    return new TranslatedTemplate(root);
  }

  @Test
  void requestsMoveToNewCodeByCodeDeployAndBackOnAnAlarm() throws Exception {
    assertThat(deployed.resources("AWS::Lambda::Alias"))
        .hasSameSizeAs(deployed.resources("AWS::Lambda::Function"))
        .allSatisfy(
            (name, alias) -> {
              String group =
                  alias
                      .at("/UpdatePolicy/CodeDeployLambdaAliasUpdate/DeploymentGroupName/Ref")
                      .asString();
              JsonNode properties = deployed.resource(group).path("Properties");
              assertThat(properties.at("/AutoRollbackConfiguration/Events").toString())
                  .contains("DEPLOYMENT_STOP_ON_ALARM");
              JsonNode alarms = properties.at("/AlarmConfiguration/Fn::If");
              assertThat(alarms.at("/0").asString()).isEqualTo("DeploysGradually");
              assertThat(alarms.at("/1/Alarms").values())
                  .extracting(a -> a.at("/Name/Ref").asString())
                  .containsExactlyInAnyOrder("FailedRequests", "FunctionErrors");
              // All at once, an alarm that is on does not keep back the fix.
              assertThat(alarms.at("/2")).isEmpty();
            });
    assertThat(
            translation(with("Deployment", "AllAtOnce", "Canary10Percent5Minutes"), "newsreel.zip")
                .resources("AWS::CodeDeploy::DeploymentGroup")
                .values())
        .allSatisfy(
            group ->
                assertThat(group.path("Properties").path("DeploymentConfigName").toString())
                    .contains("Canary10Percent5Minutes"));
  }

  @Test
  void everyEventReachesTheLiveAliasAndNotTheLatestCode() {
    assertThat(deployed.resources("AWS::Lambda::Permission").values())
        .allSatisfy(
            p ->
                assertThat(p.at("/Properties/FunctionName/Ref").asString(""))
                    .as(p.toString())
                    .endsWith("Aliaslive"));
    assertThat(deployed.resources("AWS::Lambda::EventSourceMapping").values())
        .allSatisfy(
            m ->
                assertThat(m.at("/Properties/FunctionName/Ref").asString(""))
                    .endsWith("Aliaslive"));
  }

  @Test
  void everyWritingRouteHasALowerLimitOfItsOwn() throws IOException {
    List<String> writing =
        Template.read(Path.of("../template.yaml"), Map.of()).routes().stream()
            .filter(route -> !ReadingRoutes.include(route))
            .map(Route::key)
            .toList();
    JsonNode stage = properties("AWS::ApiGatewayV2::Stage");
    assertThat(stage.path("RouteSettings").propertyNames())
        .containsExactlyInAnyOrderElementsOf(writing);
    int reads =
        Integer.parseInt(deployed.root().at("/Parameters/ReadsPerSecond/Default").asString());
    assertThat(stage.path("RouteSettings").values())
        .allSatisfy(
            limits -> {
              assertThat(limits.path("ThrottlingRateLimit").isNumber()).isTrue();
              assertThat(limits.path("ThrottlingRateLimit").intValue()).isLessThan(reads);
            });
  }

  @Test
  void theCdnKeepsWhatAnswersSayAndTellsThemApartByAddressCodingLanguageAndToken() {
    JsonNode behaviour =
        deployed.resource("Cdn").at("/Properties/DistributionConfig/DefaultCacheBehavior");
    assertThat(behaviour.path("CachedMethods").values())
        .extracting(JsonNode::asString)
        .containsExactly("GET", "HEAD");
    JsonNode caching = deployed.resource("CdnCaching").at("/Properties/CachePolicyConfig");
    assertThat(caching.path("MinTTL").intValue()).isZero();
    assertThat(caching.path("DefaultTTL").intValue()).isZero();
    JsonNode key = caching.path("ParametersInCacheKeyAndForwardedToOrigin");
    assertThat(key.at("/QueryStringsConfig/QueryStringBehavior").asString()).isEqualTo("all");
    assertThat(key.path("EnableAcceptEncodingGzip").asString()).isEqualTo("true");
    assertThat(key.at("/HeadersConfig/Headers").toString())
        .isEqualTo("[\"Authorization\",\"Accept\",\"Accept-Language\"]");
    assertThat(key.at("/CookiesConfig/CookieBehavior").asString()).isEqualTo("none");
    assertThat(
            deployed
                .resource("CdnForwarding")
                .at("/Properties/OriginRequestPolicyConfig/HeadersConfig/Headers")
                .values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("Host", "Prefer");
  }

  /** The cache asks without an origin, so API Gateway cannot be the one that adds these. */
  @Test
  void theCdnLetsOtherSitesReadWhatApiGatewayLetsThem() {
    JsonNode cdn =
        deployed.resource("CdnHeaders").at("/Properties/ResponseHeadersPolicyConfig/CorsConfig");
    JsonNode api =
        properties("AWS::ApiGatewayV2::Api").path("Body").path("x-amazon-apigateway-cors");
    assertThat(cdn.at("/AccessControlAllowOrigins/Items")).isEqualTo(api.path("allowOrigins"));
    assertThat(cdn.at("/AccessControlAllowMethods/Items")).isEqualTo(api.path("allowMethods"));
    assertThat(cdn.at("/AccessControlAllowHeaders/Items")).isEqualTo(api.path("allowHeaders"));
    assertThat(cdn.at("/AccessControlExposeHeaders/Items")).isEqualTo(api.path("exposeHeaders"));
    assertThat(cdn.path("AccessControlAllowCredentials").asString()).isEqualTo("false");
  }

  @Test
  void theDashboardIsJson() {
    String body = deployed.resource("Dashboard").at("/Properties/DashboardBody/Fn::Sub").asString();
    assertThat(JsonMapper.shared().readTree(body).path("widgets").size()).isPositive();
  }

  @Test
  void everyFunctionIsWatchedForErrors() {
    assertThat(
            Stream.of("FunctionErrors", "BackgroundErrors")
                .flatMap(alarm -> metrics(deployed.resource(alarm)).stream()))
        .extracting(metric -> metric.at("/Metric/Dimensions/0/Value/Ref").asString())
        .containsExactlyInAnyOrderElementsOf(deployed.resources("AWS::Lambda::Function").keySet());
  }

  @Test
  void theTableAndEachOfItsIndexesAreWatchedForThrottles() {
    List<String> indexes =
        properties("AWS::DynamoDB::Table").path("GlobalSecondaryIndexes").values().stream()
            .map(index -> index.path("IndexName").asString())
            .toList();
    for (String name : List.of("ReadThrottleEvents", "WriteThrottleEvents")) {
      assertThat(metrics(deployed.resource("TableThrottles")))
          .filteredOn(metric -> metric.at("/Metric/MetricName").asString().equals(name))
          .extracting(metric -> metric.at("/Metric/Dimensions/1/Value").asString(""))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of(""), indexes.stream()).toList());
    }
  }

  /** CloudFormation gives up on an alarm whose expression is of more than 10 metrics. */
  @Test
  void noAlarmAddsUpMoreThanTenMetrics() {
    assertThat(deployed.resources("AWS::CloudWatch::Alarm"))
        .isNotEmpty()
        .allSatisfy((name, alarm) -> assertThat(metrics(alarm)).as(name).hasSizeLessThan(11));
  }

  @Test
  void theCostOfAlarmsIsReckonedByTheMetricsThatTheyWatch() throws IOException {
    Properties prices = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("../bench/prices.properties"))) {
      prices.load(in);
    }
    int watched =
        deployed.resources("AWS::CloudWatch::Alarm").values().stream()
            .mapToInt(alarm -> Math.max(1, metrics(alarm).size()))
            .sum();
    assertThat(prices.getProperty("alarms.metrics")).isEqualTo(String.valueOf(watched));
  }

  private static List<JsonNode> metrics(JsonNode alarm) {
    return alarm.at("/Properties/Metrics").values().stream()
        .filter(metric -> metric.has("MetricStat"))
        .map(metric -> metric.path("MetricStat"))
        .toList();
  }

  @Test
  void everyQueueOfWhatWasGivenUpOnIsWatched() {
    assertThat(deployed.resources("AWS::CloudWatch::Alarm").values())
        .filteredOn(alarm -> alarm.at("/Properties/Namespace").asString("").equals("AWS/SQS"))
        .extracting(alarm -> alarm.at("/Properties/Dimensions/0/Value/Fn::GetAtt/0").asString())
        .containsExactlyInAnyOrderElementsOf(
            deployed.resources("AWS::SQS::Queue").entrySet().stream()
                .filter(queue -> !queue.getValue().path("Properties").has("RedrivePolicy"))
                .map(Map.Entry::getKey)
                .toList());
  }

  @Test
  void theStackPolicyKeepsWhatHoldsTheCatalogueFromBeingReplaced() throws IOException {
    JsonNode statements =
        JsonMapper.shared().readTree(Files.readAllBytes(STACK_POLICY)).path("Statement");
    JsonNode deny =
        statements.values().stream()
            .filter(s -> s.path("Effect").asString().equals("Deny"))
            .findFirst()
            .orElseThrow();
    assertThat(deny.path("Action").toString()).contains("Update:Replace", "Update:Delete");
    assertThat(deny.path("Resource").values())
        .extracting(r -> r.asString().replace("LogicalResourceId/", ""))
        .allSatisfy(id -> assertThat(deployed.resource(id).isMissingNode()).as(id).isFalse())
        .containsAll(deployed.resources("AWS::DynamoDB::Table").keySet())
        .containsAll(deployed.resources("AWS::S3::Bucket").keySet())
        .containsAll(deployed.resources("AWS::Cognito::UserPool").keySet());
  }
}
