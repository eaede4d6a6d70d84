package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What Propagate puts on the bus: a server in place of EventBridge takes it. */
class AnnouncementsTest {
  @Order(1)
  @RegisterExtension
  final Bus bus = new Bus();

  @Order(2)
  @RegisterExtension
  final Api api =
      new Api(
          () ->
              Map.of(
                  "EVENT_BUS", "newsreel",
                  "AWS_REGION", "eu-west-1",
                  "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                  "AWS_SECRET_ACCESS_KEY", "secret",
                  "AWS_SESSION_TOKEN", "session",
                  "AWS_ENDPOINT_URL_EVENTBRIDGE", bus.url()));

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
        .getSchema(Files.readString(Path.of("../docs/events.schema.json")));
  }

  private String store(String page) throws IOException {
    Api.Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "text/html; charset=utf-8",
            Files.readString(Path.of("../events/pages").resolve(page)));
    return stored.json().path("id").asString();
  }

  @Test
  void whatIsStoredChangedAndWithdrawnIsAnnouncedOnceEach() throws IOException {
    String id = store("lighthouse-lens-returns.html");
    api.propagate();
    assertThat(bus.types()).containsExactlyInAnyOrder("ArticleStored", "VideoStored");

    bus.clear();
    store("lighthouse-lens-returns.html");
    api.propagate();
    assertThat(bus.types()).as("the same page again").isEmpty();

    api.send(
        "PATCH",
        "/v1/articles/" + id,
        "application/merge-patch+json",
        "{\"headline\": \"Lens returns\"}");
    api.propagate();
    assertThat(bus.types()).containsExactly("ArticleChanged");

    bus.clear();
    api.send("DELETE", "/v1/articles/" + id + "?reason=Wrong", "text/plain", "");
    api.propagate();
    assertThat(bus.types()).containsExactly("ArticleWithdrawn");
    assertThat(bus.details().getFirst().path("withdrawn").path("reason").asString())
        .isEqualTo("Wrong");
  }

  @Test
  void anEditedVideoIsAnnouncedWithTheArticleThatEmbedsIt() throws IOException {
    store("lighthouse-lens-returns.html");
    api.propagate();
    String video = api.get("/v1/videos").json().path("videos").path(0).path("id").asString();
    bus.clear();
    api.send(
        "PATCH", "/v1/videos/" + video, "application/merge-patch+json", "{\"title\": \"Lens\"}");
    api.propagate();
    assertThat(bus.types()).containsExactlyInAnyOrder("VideoChanged", "ArticleChanged");
  }

  @Test
  void everyEventIsAsItsSchemaSays() throws IOException {
    String id = store("lighthouse-lens-returns.html");
    store("seaweed-farm-three-videos.html");
    api.propagate();
    api.send("DELETE", "/v1/articles/" + id, "text/plain", "");
    api.propagate();
    Schema schema = schema();
    assertThat(bus.details())
        .hasSizeGreaterThan(4)
        .allSatisfy(
            detail -> assertThat(schema.validate(detail.toString(), InputFormat.JSON)).isEmpty());
    assertThat(bus.details().stream().map(d -> d.path("eventId").asString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theExampleOfTheDocumentIsAsTheSchemaSays() throws IOException {
    String page = Files.readString(Path.of("../docs/events.md"));
    String example = page.substring(page.indexOf("```json") + 7);
    example = example.substring(0, example.indexOf("```"));
    assertThat(schema().validate(example, InputFormat.JSON)).isEmpty();
    assertThat(page)
        .contains("ArticleStored", "ArticleChanged", "ArticleWithdrawn")
        .contains("VideoStored", "VideoChanged", "VideoWithdrawn");
  }

  @Test
  void whatTheBusDoesNotTakeComesAgainWithTheSameId() throws IOException {
    store("lighthouse-lens-returns.html");
    bus.refuse(1);
    assertThatThrownBy(api::propagate).isInstanceOf(AssertionError.class);
    JsonNode refused = bus.details().getFirst();
    bus.clear();
    api.replay();
    assertThat(bus.details()).contains(refused);
    assertThat(bus.types()).containsExactlyInAnyOrder("ArticleStored", "VideoStored");
  }

  @Test
  void anEventGoesSignedToTheBusOfTheStack() throws IOException {
    store("lighthouse-lens-returns.html");
    api.propagate();
    assertThat(bus.authorizations())
        .isNotEmpty()
        .allSatisfy(
            header ->
                assertThat(header)
                    .startsWith(
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260601/eu-west-1/events/"));
    assertThat(bus.entries())
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.path("EventBusName").asString()).isEqualTo("newsreel");
              assertThat(entry.path("Source").asString()).isEqualTo("newsreel");
              assertThat(entry.path("Detail").asString().getBytes(UTF_8)).isNotEmpty();
            });
  }
}
