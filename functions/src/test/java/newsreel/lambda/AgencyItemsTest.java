package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import newsreel.ingest.agency.AgencyArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Agencies' items in and out, over the API. */
class AgencyItemsTest {
  private static final String NINJS = "application/ninjs+json";

  /** Property names of ninjs 3.0 that are written here. */
  private static final Set<String> NAMES =
      Set.of(
          "uri",
          "standard",
          "name",
          "version",
          "schema",
          "type",
          "representationType",
          "firstCreated",
          "versionCreated",
          "pubStatus",
          "language",
          "title",
          "headlines",
          "descriptions",
          "bodies",
          "role",
          "contentType",
          "value",
          "by",
          "infoSources",
          "subjects",
          "altIds",
          "associations",
          "renditions",
          "href",
          "width",
          "height",
          "duration");

  @RegisterExtension final Api api = new Api();

  private static String sample(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AgencyArticle.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private Api.Answer store(String type, String body) {
    return api.send("POST", "/v1/articles", type, body);
  }

  @Test
  void anItemIsHiddenUntilItsEmbargoAndItsNextVersionIsTheSameArticle() throws IOException {
    api.clock.set(Instant.parse("2026-05-25T09:00:00Z"));
    String item = sample("harbour-3.ninjs.json");
    Api.Answer first = store(NINJS, item);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    String path = "/v1/articles/" + first.json().path("id").asString();
    assertThat(api.get(path).status()).isEqualTo(404);

    Api.Answer next =
        store(
            NINJS, item.replace("after storm", "after the storm").replace("09:30:00", "10:30:00"));
    assertThat(next.header("newsreel-outcome")).isEqualTo("changed");
    api.clock.set(Instant.parse("2026-05-25T10:00:01Z"));
    assertThat(api.get(path).json().path("headline").asString())
        .isEqualTo("Harbour reopens after the storm");

    Api.Answer own = api.send("PUT", "/v1/articles/own", NINJS, item);
    assertThat(own.json().path("id").asString()).isEqualTo("own");
    assertThat(
            store("application/vnd.iptc.g2.newsmessage+xml", sample("harbour.newsml.xml")).status())
        .isEqualTo(201);
  }

  @Test
  void anArticleGoesOutAsNinjsAndComesBackAsTheSame() throws IOException {
    api.clock.set(Instant.parse("2026-06-01T12:00:00Z"));
    String path =
        "/v1/articles/" + store(NINJS, sample("harbour-3.ninjs.json")).json().path("id").asString();
    Api.Answer answer = api.get(path, "accept", NINJS);
    assertThat(answer.header("content-type")).isEqualTo(NINJS);
    assertThat(answer.header("vary")).isEqualTo("accept, accept-encoding");
    for (String both : List.of("*/*", "application/json, " + NINJS, NINJS + ", application/json")) {
      assertThat(api.get(path, "accept", both).header("content-type"))
          .isEqualTo("application/json");
    }

    JsonNode item = answer.json();
    assertThat(item.at("/standard/version").asString()).isEqualTo("3.0");
    assertThat(item.at("/headlines/0/value").asString()).isEqualTo("Harbour reopens after storm");
    assertThat(item.at("/by").asString()).isEqualTo("Ida Tal, Jonas Reed");
    assertThat(item.at("/bodies/0/value").asString())
        .startsWith("<p>The harbour of <strong>Eastport</strong>")
        .contains(
            "<img data-assoc-ref=\"image-0\" src=\"https://pictures.north-wire.example/quay.jpg\"")
        .contains("<blockquote><p>We waited long.</p><footer>The harbour master</footer>");
    assertThat(item.at("/associations/2/renditions/0/duration").intValue()).isEqualTo(94);
    assertThat(names(item)).isSubsetOf(NAMES);

    JsonNode again = AgencyArticle.ofNinjs(item).json();
    JsonNode before =
        AgencyArticle.ofNinjs(Api.JSON.readTree(sample("harbour-3.ninjs.json"))).json();
    assertThat(again.path("body").toString())
        .isEqualTo(
            before.path("body").toString().replace("<b>", "<strong>").replace("</b>", "</strong>"));
    for (String same : List.of("headline", "description", "authors", "topic", "keywords")) {
      assertThat(again.path(same)).as(same).isEqualTo(before.path(same));
    }
    assertThat(again.at("/images/0/caption")).isEqualTo(before.at("/images/0/caption"));
    assertThat(again.at("/images/0/credit")).isEqualTo(before.at("/images/0/credit"));
    assertThat(again.at("/videos/0/title")).isEqualTo(before.at("/videos/0/title"));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new HashSet<>();
    node.forEachEntry(
        (name, value) -> {
          names.add(name);
          names.addAll(names(value));
        });
    if (node.isArray()) {
      node.forEach(value -> names.addAll(names(value)));
    }
    return names;
  }
}
