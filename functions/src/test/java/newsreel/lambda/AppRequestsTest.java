package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsreel.lambda.Api.Answer;
import newsreel.table.MeteredClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What an app's screens cost, as docs/apps.md states: bytes of the compressed body, which may
 * differ a little from one zlib to another, and read units.
 */
final class AppRequestsTest {
  private static final String CARD_FIELDS =
      "&fields=id,headline,publishedAt,image.url,videos.id,videos.durationSeconds";

  private static final Path PICTURE = Path.of("../docs/pictures/app-requests.svg");

  @RegisterExtension final Api api = new Api();

  private final List<AppRequest> measured = new ArrayList<>();
  private MeteredClient meter;
  private String story = "";

  @BeforeEach
  void publish() {
    story = Newsroom.publish(api);
    meter = api.meter();
  }

  @Test
  void theDocumentStatesWhatAnAppsScreensCost() throws IOException {
    String list = "/v1/articles?topic=shipping";
    String screen = "/v1/articles/" + story;
    String changes = "/v1/changes?types=article&topic=shipping&limit=100";
    String listTag = ask("the list of a topic, 20 articles", list, "").header("etag");
    ask("the same list, with what a row shows", list + CARD_FIELDS, "");
    String screenTag = ask("an article screen", screen, "").header("etag");
    ask("an article screen with its body", screen + "?include=body", "");
    String next = changes + cursor(ask("a first sync, its page of 40 articles", changes, ""));
    next = changes + cursor(api.get(next));
    String nothing = api.get(next, "accept-encoding", "gzip").header("etag");

    ask("opened again: a sync", next, nothing);
    ask("opened again: the list", list, listTag);
    ask("opened again: the article", screen, screenTag);
    api.send(
        "PATCH",
        screen,
        "application/merge-patch+json",
        "{\"headline\": \"Harbour open to all ships from noon on\"}");
    api.propagate();
    Answer edit = ask("a sync after one edit", next, nothing);
    assertThat(edit.plain()).asString().contains("open to all ships");

    measured.forEach(request -> System.out.println(request.row()));
    List<AppRequest> stated = AppRequest.stated(Files.readString(Path.of("../docs/apps.md")));
    assertThat(stated).hasSameSizeAs(measured);
    for (int i = 0; i < measured.size(); i++) {
      AppRequest is = measured.get(i);
      assertThat(stated.get(i).withBytes(is.bytes())).isEqualTo(is);
      assertThat(stated.get(i).bytes())
          .as(is.row())
          .isCloseTo(is.bytes(), within(5 + is.bytes() / 20));
    }
    Path drawn = Path.of("target/app-requests.svg");
    Files.write(drawn, RequestsPicture.of(stated));
    assertThat(PICTURE).as("copy %s there", drawn).hasSameTextualContentAs(drawn);
  }

  private static String cursor(Answer sync) {
    return "&cursor=" + Api.JSON.readTree(sync.plain()).at("/cursor").asString();
  }

  private Answer ask(String what, String path, String tag) {
    Map<String, String> headers =
        tag.isEmpty()
            ? Map.of("accept-encoding", "gzip")
            : Map.of("accept-encoding", "gzip", "if-none-match", tag);
    List<Answer> answers = new ArrayList<>();
    double units = meter.unitsOf(() -> answers.add(api.call("GET", path, headers, new byte[0])));
    Answer answer = answers.getFirst();
    measured.add(new AppRequest(what, answer.status(), answer.body().length, units));
    return answer;
  }
}
