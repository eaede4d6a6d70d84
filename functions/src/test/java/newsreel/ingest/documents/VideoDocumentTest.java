package newsreel.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsreel.catalog.Availability;
import newsreel.catalog.Image;
import newsreel.catalog.Provider;
import newsreel.catalog.Topic;
import newsreel.catalog.Track;
import newsreel.catalog.VideoMetadata;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoDocumentTest {
  private static VideoDocument read(String json) {
    return Documents.read(json, VideoDocument::read);
  }

  @Test
  void everyPropertyIsRead() {
    VideoDocument document =
        read(
            """
            {'title': 'First ship', 'caption': 'A ferry', 'description': 'At dawn.',
             'duration': 'PT2M46S', 'live': false, 'contentUrl': 'https://a.example/a.mp4',
             'embedUrl': 'https://a.example/embed', 'width': 1920, 'height': 1080,
             'thumbnail': {'url': 'https://a.example/a.jpg', 'caption': 'c', 'credit': 'd',
                           'width': 9, 'height': 8, 'alt': 'e'},
             'provider': {'name': 'Quay TV', 'id': '7'}, 'uploadedAt': '2026-05-01T06:00:00Z',
             'topic': {'name': 'Shipping'}, 'language': 'en-gb',
             'tracks': [{'language': 'en', 'label': 'English', 'url': 'https://a.example/en.vtt'},
                        {'language': 'de', 'kind': 'chapters', 'url': 'https://a.example/de.vtt'}],
             'availableFrom': '2026-05-02T06:00:00Z',
             'id': 'read', 'type': 'video', 'revision': 3}\
            """);

    assertThat(document.metadata())
        .isEqualTo(
            new VideoMetadata.Builder()
                .title("First ship")
                .caption("A ferry")
                .description("At dawn.")
                .duration(new MediaDuration(166))
                .contentUrl(new WebUrl("https://a.example/a.mp4"))
                .embedUrl(new WebUrl("https://a.example/embed"))
                .width(1920)
                .height(1080)
                .thumbnail(new Image(new WebUrl("https://a.example/a.jpg"), "c", "d", 9, 8, "e"))
                .provider(new Provider("Quay TV", "7"))
                .uploadedAt(Instant.parse("2026-05-01T06:00:00Z"))
                .topic(Topic.of("Shipping"))
                .language(new LanguageTag("en-GB"))
                .tracks(
                    List.of(
                        new Track(
                            new LanguageTag("en"),
                            Track.Kind.CAPTIONS,
                            "English",
                            new WebUrl("https://a.example/en.vtt")),
                        new Track(
                            new LanguageTag("de"),
                            Track.Kind.CHAPTERS,
                            null,
                            new WebUrl("https://a.example/de.vtt"))))
                .build());
    assertThat(document.window())
        .isEqualTo(new Availability(Instant.parse("2026-05-02T06:00:00Z"), null, null));
  }

  @Test
  void aVideoIsLiveWhereItIsSaidTo() {
    assertThat(read("{'title': 't', 'live': true}").metadata().live()).isTrue();
    assertThat(read("{'title': 't'}").metadata().live()).isFalse();
  }

  @Test
  void aWindowIsLeftAsItIsWhereNeitherEndIsNamed() {
    assertThat(read("{'title': 't'}").window()).isNull();
    assertThat(read("{'title': 't', 'availableUntil': null}").window())
        .isEqualTo(Availability.ALWAYS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | ' a video has a provider id, a URL or a title'",
        "{'title': 7} | /title must be a text, but is a number",
        "{'title': [1]} | /title must be a text, but is a list",
        "{'title': {}} | /title must be a text, but is an object",
        "{'title': true} | /title must be a text, but is true",
        "{'title': 't', 'live': 'x'} | /live must be true or false, but is a text",
        "{'title': 't', 'width': 0} | /width must be a whole number from 1 to 2147483647",
        "{'title': 't', 'width': 1.5} | /width must be a whole number from 1 to 2147483647",
        "{'title': 't', 'width': 2147483648} | /width must be a whole number from 1 to 2147483647",
        "{'title': 't', 'width': 'x'} | /width must be a whole number, but is a text",
        "{'title': 't', 'duration': -1} | /duration must be a duration above zero and at most a"
            + " year, such as PT2M46S, or its seconds as a number",
        "{'title': 't', 'uploadedAt': 'monday'} | /uploadedAt must be an RFC 3339 time with its"
            + " zone, such as 2026-05-25T10:00:00Z",
        "{'title': 't', 'language': 'x y'} | /language must be a BCP 47 language tag such as en or"
            + " pt-BR",
        "{'title': 't', 'provider': {'id': '7'}} | /provider/name is missing",
        "{'title': 't', 'provider': 7} | /provider must be an object or a text, but is a number",
        "{'title': 't', 'topic': {'name': 'x', 'colour': 1}} | /topic/colour is not a property"
            + " that can be written here",
        "{'title': 't', 'thumbnail': {'url': 'x'}} | /thumbnail/url must be an absolute http or"
            + " https URL, without user information, of at most 2,048 characters",
        "{'title': 't', 'thumbnail': {'url': 'https://a.example/', 'b': 1}} | /thumbnail/b is not"
            + " a property that can be written here",
        "{'title': 't', 'provider': {'name': 'x', 'b': 1}} | /provider/b is not a property that"
            + " can be written here",
        "{'title': 't', 'tracks': 7} | /tracks must be a list, but is a number",
        "{'title': 't', 'tracks': [7]} | /tracks/0 must be an object, but is a number",
        "{'title': 't', 'tracks': [{}]} | /tracks/0/language is missing",
        "{'title': 't', 'tracks': [{}]} | /tracks/0/url is missing",
        "{'title': 't', 'tracks': [{'kind': 'songs'}]} | /tracks/0/kind must be captions,"
            + " subtitles, descriptions or chapters",
        "{'title': 't', 'tracks': [{}, {'b': 1}]} | /tracks/1/b is not a property that can be"
            + " written here",
        "{'title': 't', 'a/b~c': 1} | /a~1b~0c is not a property that can be written here",
        "{'title': 't', 'availableFrom': '2026-05-02T06:00:00Z', 'availableUntil':"
            + " '2026-05-02T06:00:00Z'} | /availableUntil availableUntil is after availableFrom",
      })
  void whatIsWrongIsToldByItsPlace(String json, String error) {
    assertThat(Documents.errors(json, VideoDocument::read)).contains(error);
  }

  @Test
  void textsAreBoundedAndWholeUnicode() {
    assertThat(Documents.errors("{'title': '" + "a".repeat(1_001) + "'}", VideoDocument::read))
        .containsExactly("/title has 1001 characters; at most 1000 are taken");
    assertThat(read("{'title': '" + "a".repeat(1_000) + "'}").metadata().title()).hasSize(1_000);
    assertThat(Documents.errors("{'title': 'a\\ud83d'}", VideoDocument::read))
        .containsExactly("/title must be Unicode, and has one half of a surrogate pair");
  }

  @Test
  void aHundredFaultsAreToldAtOnce() {
    assertThat(
            Documents.errors(
                "{'title': 't', 'tracks': [" + "{},".repeat(200) + "{}]}", VideoDocument::read))
        .hasSize(100);
  }

  @Test
  void aListHasABound() {
    assertThat(
            Documents.errors(
                "{'title': 't', 'tracks': [" + "1,".repeat(2_000) + "1]}", VideoDocument::read))
        .containsExactly("/tracks has 2001 elements; at most 2000 are taken");
  }
}
