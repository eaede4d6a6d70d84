package newsreel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import newsreel.catalog.ports.UnavailableException;
import newsreel.pictures.PictureTask;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services that pictures take besides S3, each over HTTP as it documents its answers. */
final class PictureServicesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @RegisterExtension final ServiceStandIn service = new ServiceStandIn();

  private JsonNode body(int request) {
    return JSON.readTree(service.requests().get(request).body());
  }

  private void signedFor(int request, String scope) {
    assertThat(Objects.requireNonNull(service.requests().get(request).authorization()))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260601/" + scope + "/aws4_request");
  }

  @Nested
  class Sqs {
    private static final String QUEUE = "https://sqs.eu-west-1.amazonaws.com/123456789012/pictures";
    private static final String TAKEN =
        "{\"Successful\":[{\"Id\":\"0\",\"MessageId\":\"a\",\"MD5OfMessageBody\":\"b\"}]}";

    private void send(int count) {
      List<PictureTask> tasks =
          IntStream.range(0, count)
              .<PictureTask>mapToObj(
                  i ->
                      new PictureTask.Fetch(
                          WebUrl.parse("https://images.example.org/" + i + ".jpg").orElseThrow()))
              .toList();
      new SqsPictureTasks(service.calls("eu-west-1"), service.endpoint(), QUEUE).send(tasks);
    }

    @Test
    void takesTenTasksInARequest() {
      service.answers(200, TAKEN);
      service.answers(200, TAKEN);
      send(12);
      assertThat(service.requests())
          .extracting(ServiceStandIn.Asked::target)
          .containsExactly("AmazonSQS.SendMessageBatch", "AmazonSQS.SendMessageBatch");
      assertThat(body(0).path("QueueUrl").asString()).isEqualTo(QUEUE);
      assertThat(body(0).path("Entries")).hasSize(10);
      assertThat(body(1).path("Entries")).hasSize(2);
      assertThat(body(1).at("/Entries/1/MessageBody").asString())
          .isEqualTo("{\"fetch\":\"https://images.example.org/11.jpg\"}");
      signedFor(0, "eu-west-1/sqs");
    }

    @Test
    void ringsOnceForEachSecond() {
      service.answers(200, "{\"MessageId\":\"a\"}");
      new SqsIndexBell(service.calls("eu-west-1"), service.endpoint(), QUEUE).ring();
      assertThat(service.requests().getFirst().target()).isEqualTo("AmazonSQS.SendMessage");
      assertThat(body(0).path("QueueUrl").asString()).isEqualTo(QUEUE);
      assertThat(body(0).path("MessageGroupId").asString()).isEqualTo("index");
      assertThat(body(0).path("MessageDeduplicationId").asString())
          .isNotEmpty()
          .isEqualTo(body(0).path("MessageBody").asString());
      signedFor(0, "eu-west-1/sqs");
    }

    @Test
    void thatRefusesOneOfTheTasksFailsThoughItAnswers200() {
      service.answers(
          200,
          "{\"Successful\":[],\"Failed\":[{\"Id\":\"0\",\"SenderFault\":false,\"Code\":\"Internal\"}]}");
      assertThatThrownBy(() -> send(1))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("SQS answered 200");
    }

    @Test
    void thatIsOutOfServiceForAMomentTakesTheTasksThen() {
      service.answers(503, "");
      service.answers(200, TAKEN);
      send(1);
      assertThat(service.requests()).hasSize(2);
    }

    @Test
    void thatDoesNotAllowItFails() {
      service.answers(403, "{\"__type\":\"AccessDeniedException\"}");
      assertThatThrownBy(() -> send(1)).hasMessageContaining("AccessDenied");
    }
  }

  @Nested
  class Ssm {
    private String value() {
      return new StackParameter(service.calls("eu-west-1"), service.endpoint(), "/newsreel/cdn")
          .value();
    }

    @Test
    void tellsTheValue() {
      service.answers(
          200,
          "{\"Parameter\":{\"ARN\":\"arn:aws:ssm:…\",\"Name\":\"/newsreel/cdn\",\"Type\":\"String\",\"Value\":\"E2EXAMPLE\",\"Version\":1}}");
      assertThat(value()).isEqualTo("E2EXAMPLE");
      assertThat(service.requests().getFirst().target()).isEqualTo("AmazonSSM.GetParameter");
      assertThat(body(0).path("Name").asString()).isEqualTo("/newsreel/cdn");
      signedFor(0, "eu-west-1/ssm");
    }

    @Test
    void withoutTheParameterFails() {
      service.answers(400, "{\"__type\":\"ParameterNotFound\"}");
      assertThatThrownBy(this::value)
          .isInstanceOf(UnavailableException.class)
          .hasMessage("SSM answered 400 for /newsreel/cdn");
    }
  }

  @Nested
  class CloudFront {
    private void clear() {
      new CloudFrontCopies(service.calls("us-east-1"), service.endpoint(), () -> "E2EXAMPLE")
          .clear(List.of("/pictures/3fa2/*", "/cards/*"));
    }

    @Test
    void isAskedToForgetThePathsOnce() {
      service.answers(201, "<Invalidation><Id>I1</Id><Status>InProgress</Status></Invalidation>");
      clear();
      ServiceStandIn.Asked asked = service.requests().getFirst();
      assertThat(asked.method()).isEqualTo("POST");
      assertThat(asked.path()).isEqualTo("/2020-05-31/distribution/E2EXAMPLE/invalidation");
      assertThat(asked.body())
          .contains(
              "<Quantity>2</Quantity><Items><Path>/pictures/3fa2/*</Path><Path>/cards/*</Path></Items>");
      signedFor(0, "us-east-1/cloudfront");
    }

    @Test
    void thatHasTooManyInvalidationsUnderWayFails() {
      service.answers(400, "<Error><Code>TooManyInvalidationsInProgress</Code></Error>");
      assertThatThrownBy(this::clear)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("TooManyInvalidationsInProgress");
    }
  }
}
