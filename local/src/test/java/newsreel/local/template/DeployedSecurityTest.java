package newsreel.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is deployed, held against what SECURITY.md promises. */
class DeployedSecurityTest {
  /** AWS's own policies that roles may have, with what for. */
  private static final Map<String, String> MANAGED =
      Map.of(
          "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "to log",
          "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess", "to trace, where Tracing is Active",
          "arn:aws:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole", "the stream",
          "arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole", "the queue",
          "arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda", "the canary");

  /** What holds what nobody could make again. */
  private static final Set<String> KEEPERS =
      Set.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::Cognito::UserPool");

  private final TranslatedTemplate deployed = TranslatedTemplate.get();

  private static JsonNode properties(JsonNode resource) {
    return resource.path("Properties");
  }

  private static List<JsonNode> list(JsonNode node) {
    return node.isArray()
        ? List.copyOf(node.values())
        : node.isMissingNode() ? List.of() : List.of(node);
  }

  /** A statement of a policy, and whose it is. */
  private record Statement(String owner, JsonNode node) {
    boolean allows() {
      return node.path("Effect").asString().equals("Allow");
    }

    boolean refusesPlainHttp() {
      return node.path("Effect").asString().equals("Deny")
          && node.at("/Condition/Bool/aws:SecureTransport").asString().equals("false")
          && node.path("Principal").asString("").equals("*");
    }
  }

  private Stream<Statement> ofRoles() {
    return deployed.resources("AWS::IAM::Role").entrySet().stream()
        .flatMap(
            role ->
                list(properties(role.getValue()).path("Policies")).stream()
                    .flatMap(p -> list(p.path("PolicyDocument").path("Statement")).stream())
                    .map(s -> new Statement(role.getKey(), s)));
  }

  private Stream<Statement> ofResources() {
    return Stream.of("AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::S3::BucketPolicy")
        .flatMap(type -> deployed.resources(type).entrySet().stream())
        .flatMap(
            policy ->
                list(properties(policy.getValue()).path("PolicyDocument").path("Statement"))
                    .stream()
                    .map(s -> new Statement(policy.getKey(), s)));
  }

  /** Logical ids that a policy of the type is for: {@code {"Ref": "Queue"}}. */
  private Map<String, List<Statement>> statementsBy(String type, String property) {
    Map<String, List<Statement>> found = new LinkedHashMap<>();
    deployed
        .resources(type)
        .forEach(
            (name, policy) ->
                list(properties(policy).path(property))
                    .forEach(
                        target ->
                            found
                                .computeIfAbsent(
                                    target.path("Ref").asString(""), t -> new ArrayList<>())
                                .addAll(
                                    list(properties(policy).at("/PolicyDocument/Statement"))
                                        .stream()
                                        .map(s -> new Statement(name, s))
                                        .toList())));
    return found;
  }

  @Nested
  class Rights {
    @Test
    void noRoleMayDoAnythingOrDoItToEverything() {
      assertThat(ofRoles().filter(Statement::allows))
          .isNotEmpty()
          .allSatisfy(
              s -> {
                assertThat(s.node().has("NotAction") || s.node().has("NotResource")).isFalse();
                assertThat(list(s.node().path("Action")))
                    .as(s.owner())
                    .isNotEmpty()
                    .allSatisfy(a -> assertThat(a.asString()).doesNotContain("*"));
                assertThat(list(s.node().path("Resource")))
                    .as(s.owner())
                    .isNotEmpty()
                    .allSatisfy(r -> assertThat(r.asString("")).isNotEqualTo("*"))
                    .allSatisfy(r -> assertThat(r.toString()).doesNotContain(":*"));
              });
    }

    @Test
    void theOnlyPoliciesOfAwsThatRolesHaveAreThoseToLogTraceFollowAndMove() {
      assertThat(deployed.resources("AWS::IAM::Role").values())
          .isNotEmpty()
          .allSatisfy(
              role ->
                  assertThat(list(properties(role).path("ManagedPolicyArns")))
                      .extracting(JsonNode::asString)
                      .isSubsetOf(MANAGED.keySet()));
    }

    @Test
    void noPolicyOfAResourceLetsEverybodyIn() {
      assertThat(ofResources().filter(Statement::allows))
          .allSatisfy(
              s -> {
                assertThat(s.node().path("Principal").toString()).as(s.owner()).doesNotContain("*");
                assertThat(s.node().at("/Condition").toString()).contains("aws:Source");
              });
    }

    @Test
    void apiGatewayMayCallAFunctionForThisApiAlone() {
      assertThat(deployed.resources("AWS::Lambda::Permission").values())
          .isNotEmpty()
          .allSatisfy(p -> assertThat(properties(p).has("SourceArn")).isTrue());
    }
  }

  @Nested
  class Encryption {
    @Test
    void tablesAreEncryptedBackedUpAndProtected() {
      assertThat(deployed.resources("AWS::DynamoDB::Table").values())
          .isNotEmpty()
          .allSatisfy(
              table -> {
                assertThat(properties(table).at("/SSESpecification/SSEEnabled").asString())
                    .isEqualTo("true");
                assertThat(
                        properties(table)
                            .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                            .asString())
                    .isEqualTo("true");
                assertThat(properties(table).path("DeletionProtectionEnabled").asString())
                    .isEqualTo("true");
              });
    }

    @Test
    void queuesAreEncryptedAndRefusePlainHttp() {
      Map<String, List<Statement>> policies = statementsBy("AWS::SQS::QueuePolicy", "Queues");
      assertThat(deployed.resources("AWS::SQS::Queue"))
          .isNotEmpty()
          .allSatisfy(
              (name, queue) -> {
                assertThat(properties(queue).path("SqsManagedSseEnabled").asString())
                    .as(name)
                    .isEqualTo("true");
                assertThat(policies.getOrDefault(name, List.of()))
                    .as(name)
                    .anyMatch(Statement::refusesPlainHttp);
              });
    }

    /** Not under AWS's own key, with which CloudWatch cannot publish; alarms quote no catalogue. */
    @Test
    void topicsRefusePlainHttp() {
      Map<String, List<Statement>> policies = statementsBy("AWS::SNS::TopicPolicy", "Topics");
      assertThat(deployed.resources("AWS::SNS::Topic").keySet())
          .isNotEmpty()
          .allSatisfy(
              name ->
                  assertThat(policies.getOrDefault(name, List.of()))
                      .anyMatch(Statement::refusesPlainHttp));
    }

    @Test
    void bucketsAreClosedEncryptedAndRefusePlainHttp() {
      Map<String, List<Statement>> policies = statementsBy("AWS::S3::BucketPolicy", "Bucket");
      assertThat(deployed.resources("AWS::S3::Bucket"))
          .allSatisfy(
              (name, bucket) -> {
                for (String block :
                    List.of(
                        "BlockPublicAcls",
                        "BlockPublicPolicy",
                        "IgnorePublicAcls",
                        "RestrictPublicBuckets")) {
                  assertThat(
                          properties(bucket)
                              .path("PublicAccessBlockConfiguration")
                              .path(block)
                              .asString(""))
                      .as(name + " " + block)
                      .isEqualTo("true");
                }
                assertThat(properties(bucket).has("BucketEncryption")).as(name).isTrue();
                assertThat(policies.getOrDefault(name, List.of()))
                    .as(name)
                    .anyMatch(Statement::refusesPlainHttp);
              });
    }

    @Test
    void theCdnSpeaksTlsOnBothSides() {
      JsonNode cdn = properties(deployed.resource("Cdn")).path("DistributionConfig");
      assertThat(cdn.at("/DefaultCacheBehavior/ViewerProtocolPolicy").asString())
          .isEqualTo("redirect-to-https");
      assertThat(cdn.at("/Origins/0/CustomOriginConfig/OriginProtocolPolicy").asString())
          .isEqualTo("https-only");
      assertThat(cdn.at("/ViewerCertificate/Fn::If/1/MinimumProtocolVersion").asString())
          .isEqualTo("TLSv1.2_2021");
      JsonNode hsts =
          properties(deployed.resource("CdnHeaders"))
              .at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig/StrictTransportSecurity");
      assertThat(hsts.path("AccessControlMaxAgeSec").asLong()).isGreaterThanOrEqualTo(31_536_000);
      assertThat(hsts.path("Override").asString()).isEqualTo("true");
    }
  }

  @Nested
  class Keeping {
    @Test
    void whatCannotBeMadeAgainOutlivesTheStack() {
      for (String type : KEEPERS) {
        assertThat(deployed.resources(type))
            .allSatisfy(
                (name, resource) -> {
                  assertThat(resource.path("DeletionPolicy").asString())
                      .as(name)
                      .isEqualTo("Retain");
                  assertThat(resource.path("UpdateReplacePolicy").asString())
                      .as(name)
                      .isEqualTo("Retain");
                });
      }
    }

    /**
     * A ring says that there is something to read elsewhere, and one that is lost is made up for.
     */
    private static boolean isOfRings(JsonNode queue) {
      return properties(queue).path("FifoQueue").asBoolean(false);
    }

    /** A queue that a function reads holds what is still where it came from. */
    @Test
    void whatWasGivenUpOnOutlivesTheStackToo() {
      assertThat(deployed.resources("AWS::SQS::Queue").values())
          .filteredOn(queue -> !properties(queue).has("RedrivePolicy") && !isOfRings(queue))
          .isNotEmpty()
          .allSatisfy(
              queue -> assertThat(queue.path("DeletionPolicy").asString()).isEqualTo("Retain"));
    }

    @Test
    void everyFunctionLogsJsonIntoAGroupThatForgets() {
      Map<String, JsonNode> groups = deployed.resources("AWS::Logs::LogGroup");
      assertThat(deployed.resources("AWS::Lambda::Function"))
          .isNotEmpty()
          .allSatisfy(
              (name, function) -> {
                JsonNode logging = properties(function).path("LoggingConfig");
                assertThat(logging.path("LogFormat").asString()).as(name).isEqualTo("JSON");
                JsonNode group = groups.get(logging.at("/LogGroup/Ref").asString(""));
                assertThat(group).as(name).isNotNull();
                assertThat(properties(group).has("RetentionInDays")).as(name).isTrue();
              });
    }

    @Test
    void whatAnEventSourceGivesUpOnGoesToAQueue() {
      Map<String, JsonNode> queues = deployed.resources("AWS::SQS::Queue");
      assertThat(deployed.resources("AWS::Lambda::EventSourceMapping"))
          .isNotEmpty()
          .allSatisfy(
              (name, mapping) -> {
                String source = properties(mapping).at("/EventSourceArn/Fn::GetAtt/0").asString("");
                if (queues.containsKey(source) && isOfRings(queues.get(source))) {
                  return;
                }
                JsonNode failed =
                    queues.containsKey(source)
                        ? properties(queues.get(source)).at("/RedrivePolicy/deadLetterTargetArn")
                        : properties(mapping).at("/DestinationConfig/OnFailure/Destination");
                assertThat(queues).as(name).containsKey(failed.at("/Fn::GetAtt/0").asString(""));
              });
    }
  }
}
