package newsreel.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Image;
import newsreel.catalog.Publisher;
import newsreel.catalog.Topic;
import newsreel.catalog.VideoMetadata;
import newsreel.values.FieldError;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleDocumentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "url", "description", "language", "publishedAt", "modifiedAt", "topic", "authors",
        "publisher", "keywords", "keyPoints", "images", "body", "videos", "relatedArticles",
        "commentCount", "availableFrom"
      })
  void anOptionalPropertyThatIsABlankTextCountsAsAbsent(String name) {
    for (String blank : List.of("", "  ", "\u200b")) {
      ArticleDocument document =
          read(
              "{'headline': 'Ferries return to the old harbour', '%s': '%s'}"
                  .formatted(name, blank));

      assertThat(document.content().article())
          .isEqualTo(
              new ArticleMetadata.Builder().headline("Ferries return to the old harbour").build());
      assertThat(document.window()).isNull();
    }
  }

  @Test
  void blankElementsOfListsArePassedOver() {
    ArticleMetadata article =
        read("{'headline': 'h', 'keyPoints': ['', 'One'], 'keywords': ['harbour', ' '],"
                + " 'authors': ['', {'name': 'Ana Ruiz'}], 'body': ['', 'Text.']}")
            .content()
            .article();

    assertThat(article.keyPoints()).containsExactly("One");
    assertThat(article.keywords()).containsExactly("harbour");
    assertThat(article.authors()).containsExactly(new Author("Ana Ruiz", null));
    assertThat(article.wordCount()).isEqualTo(1);
  }

  @Test
  void anObjectInWhichNothingWasFilledInCountsAsAbsent() {
    ArticleDocument document =
        read(
            "{'headline': 'h', 'topic': {'name': ''}, 'publisher': {'name': ' '}, 'authors':"
                + " [{'name': '', 'url': ''}], 'images': [{'url': '', 'caption': null}],"
                + " 'relatedArticles': [{'headline': '', 'url': ''}], 'videos': [{'title': ''},"
                + " {'title': 't', 'thumbnail': {'url': ''}, 'provider': {'name': '', 'id': ''},"
                + " 'tracks': [{'language': '', 'url': ''}]}]}");

    assertThat(document.content().article())
        .isEqualTo(new ArticleMetadata.Builder().headline("h").build());
    assertThat(document.content().videos()).hasSize(1);
    assertThat(errors("{'headline': 'h', 'authors': [{'name': '', 'url': 'https://a.example/'}]}"))
        .containsExactly(new FieldError("/authors/0/name", "must not be blank"));
    assertThat(errors("{'headline': 'h', 'videos': [{'title': 't', 'duration': true}]}"))
        .containsExactly(
            new FieldError(
                "/videos/0/duration", "must be a text or a number of seconds, but is true"));
  }

  @Test
  void aBlankHeadlineIsToldAsBlank() {
    assertThat(errors("{'headline': ' '}"))
        .containsExactly(new FieldError("/headline", "must not be blank"));
    assertThat(errors("{}")).containsExactly(new FieldError("/headline", "is missing"));
  }

  @Test
  void aTextMayStandForAnObjectWhoseOnePropertyItIs() {
    ArticleDocument document =
        read(
            "{'headline': 'h', 'topic': 'World', 'authors': ['Ana Ruiz', {'name': 'Jo Beck'}],"
                + " 'publisher': 'Harbour Post', 'images': ['https://a.example/1.jpg'], 'videos':"
                + " [{'title': 't', 'duration': 166, 'thumbnail': 'https://a.example/2.jpg'}]}");
    ArticleMetadata article = document.content().article();
    VideoMetadata video = document.content().videos().getFirst();

    assertThat(article.topic()).isEqualTo(Topic.of("World"));
    assertThat(article.authors())
        .containsExactly(new Author("Ana Ruiz", null), new Author("Jo Beck", null));
    assertThat(article.publisher()).isEqualTo(new Publisher("Harbour Post"));
    assertThat(article.images())
        .containsExactly(
            new Image(new WebUrl("https://a.example/1.jpg"), null, null, null, null, null));
    assertThat(video.duration()).isEqualTo(new MediaDuration(166));
    assertThat(Objects.requireNonNull(video.thumbnail()).url())
        .isEqualTo(new WebUrl("https://a.example/2.jpg"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'description': 12          | /description   | must be a text, but is a number
          'description': ['a']       | /description   | must be a text, but is a list
          'url': true                | /url           | must be a text, but is true
          'keywords': 'harbour'      | /keywords      | must be a list, but is a text
          'keywords': ['a', {}]      | /keywords/1    | must be a text, but is an object
          'authors': [7]             | /authors/0     | must be an object or a text, but is a number
          'authors': 'Ana Ruiz'      | /authors       | must be a list, but is a text
          'topic': 3                 | /topic         | must be an object or a text, but is a number
          'commentCount': 'many'     | /commentCount  | must be a whole number, but is a text
          'commentCount': 1.5        | /commentCount  | must be a whole number from 0 to 2147483647
          'relatedArticles': ['a']   | /relatedArticles/0 | must be an object, but is a text
          'videos': [{'live': 'no'}] | /videos/0/live | must be true or false, but is a text
          """,
      quoteCharacter = '`')
  void aValueOfTheWrongTypeIsToldAsSuch(String property, String pointer, String detail) {
    assertThat(errors("{'headline': 'h', " + property + "}"))
        .containsExactly(new FieldError(pointer, detail));
  }

  @Test
  void aDurationIsATextOrItsSeconds() {
    assertThat(errors("{'headline': 'h', 'videos': [{'title': 't', 'duration': 0}]}"))
        .containsExactly(
            new FieldError(
                "/videos/0/duration",
                "must be a duration above zero and at most a year, such as PT2M46S, or its seconds"
                    + " as a number"));
    assertThat(duration("'PT2M46S'")).isEqualTo(new MediaDuration(166));
    assertThat(duration("166.4")).isEqualTo(new MediaDuration(166));
  }

  @Test
  void aWholeNumberMayBeWrittenWithAFractionOfZero() {
    assertThat(read("{'headline': 'h', 'commentCount': 17.0}").content().article().commentCount())
        .isEqualTo(17);
    assertThat(errors("{'headline': 'h', 'commentCount': 1e30}")).hasSize(1);
  }

  @Test
  void aPropertyThatStandsTwiceIsNamed() {
    DocumentException e =
        Objects.requireNonNull(
            catchThrowableOfType(
                DocumentException.class,
                () -> object("{'headline': 'h', 'topic': {'name': 'a', 'name': 'b'}}")));

    assertThat(e.errors())
        .containsExactly(new FieldError("/topic/name", "stands twice in its object"));
  }

  @Test
  void whatIsNoJsonIsToldWithItsPlace() {
    assertThatThrownBy(() -> object("{'headline': 'h',\n 'topic': ]}"))
        .hasMessage("The body is not JSON: it breaks off or goes wrong at line 2, column 11.");
  }

  @Test
  void whatIsLiveHasNoDurationYet() {
    VideoMetadata live =
        read("{'headline': 'h', 'videos': [{'title': 't', 'live': true, 'duration': 'PT2M'}]}")
            .content()
            .videos()
            .getFirst();

    assertThat(live.live()).isTrue();
    assertThat(live.duration()).isNull();
  }

  private static MediaDuration duration(String value) {
    return Objects.requireNonNull(
        read("{'headline': 'h', 'videos': [{'title': 't', 'duration': " + value + "}]}")
            .content()
            .videos()
            .getFirst()
            .duration());
  }

  private static ArticleDocument read(String json) {
    List<FieldError> errors = new ArrayList<>();
    ArticleDocument document = ArticleDocument.read(new JsonObject(object(json), "", errors));
    assertThat(errors).isEmpty();
    return Objects.requireNonNull(document);
  }

  private static List<FieldError> errors(String json) {
    List<FieldError> errors = new ArrayList<>();
    assertThat(ArticleDocument.read(new JsonObject(object(json), "", errors))).isNull();
    return errors;
  }

  private static tools.jackson.databind.JsonNode object(String json) {
    return JsonDocuments.object(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
