package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import newsreel.catalog.Author;
import newsreel.catalog.Image;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.Extraction;
import newsreel.values.MediaDuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the embedded state says. */
class StateTest {
  private static final String ARTICLE =
      """
      {"other": {"headline": "Old pier closes", "url": "/news/pier", "authors": ["Jo Old"],
         "publishedAt": "2020-01-01T00:00:00Z"},
       "article": {"headline": "New ferry leaves the yard", "url": "https://quay.example/news/ferry",
         "publishedAt": "2025-03-04T09:15:00Z", "body": "…",
         "authors": [{"firstName": "Ann", "lastName": "Lee"}, {"displayName": "Ola Berg"}],
         "images": [{"url": "https://quay.example/boats.jpg", "caption": "Boats at dawn.",
           "credit": {"name": "Photo: Ola Berg"}}],
         "related": [{"url": "https://quay.example/pier.jpg", "caption": "The pier.", "credit": "X"}],
         "video": {"type": "video", "title": "The ferry sails", "duration": 93000, "streams":
           [{"url": "https://quay.example/ferry.mp4"}], "thumbnail": {"url": "/ferry.jpg"},
           "subtitles": [{"url": "/ferry.vtt", "language": "en"}]}}}
      """;

  private static Extraction.Extracted read(String head, String script) {
    return Pages.read(Pages.article(head, "") + script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id=__NEXT_DATA__ type='application/json'>%s</script>",
        "<script>window.__INITIAL_STATE__ = %s; start();</script>",
        "<script>window['__PRELOADED_STATE__']=%s</script>",
        "<script>Fusion.globalContent=%s;Fusion.other={}</script>"
      })
  void authors_and_dates_and_captions_come_from_the_pages_own_article(String script) {
    Extraction.Extracted read = read("", script.replace("%s", ARTICLE));

    assertThat(read.content().article().authors())
        .extracting(Author::name)
        .containsExactly("Ann Lee", "Ola Berg");
    assertThat(read.content().article().publishedAt())
        .isEqualTo(Instant.parse("2025-03-04T09:15:00Z"));
    assertThat(read.content().article().images())
        .extracting(Image::caption, Image::credit)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Boats at dawn.", "Ola Berg"));
    assertThat(read.evidence())
        .hasEntrySatisfying("authors", f -> assertThat(f.source()).isEqualTo("state"))
        .hasEntrySatisfying("images[0].caption", f -> assertThat(f.source()).isEqualTo("state"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\""})
  void a_state_that_is_written_as_a_text_is_read(String quote) {
    String literal =
        ARTICLE
            .replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("\"", "\\x22")
            .replace("Ola", "\\u004fla");
    Extraction.Extracted read =
        read(
            "",
            "<script>a==[1];window.__STATE__=JSON.parse(" + quote + literal + quote + ")</script>");

    assertThat(read.content().article().authors())
        .extracting(Author::name)
        .containsExactly("Ann Lee", "Ola Berg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.__state__ = %s</script>",
        "<script>window.__A__ = %s</script>",
        "<script>window.STATE__ = %s</script>",
        "<script>window.__STATE__ == %s</script>",
        "<script>window.__STATE__ = 1; other = %s</script>",
        "<script>window.__STATE__ = JSON.parse(%s)</script>",
        "<script>window.__STATE__ = JSON.parse('</script>",
        "<script>__STATE__=</script>",
        "<script>=[]</script>"
      })
  void a_program_that_assigns_no_state_says_nothing(String script) {
    assertThat(read("", script.replace("%s", ARTICLE)).content().article().authors()).isEmpty();
  }

  @Test
  void a_video_that_the_page_announces_is_read_whole() {
    VideoMetadata video =
        read(
                "<meta property='og:video' content='https://quay.example/player'>",
                "<script type='application/json'>" + ARTICLE + "</script>")
            .content()
            .videos()
            .getFirst();

    assertThat(video.title()).isEqualTo("The ferry sails");
    assertThat(video.duration()).isEqualTo(MediaDuration.ofSeconds(93).orElseThrow());
    assertThat(video.thumbnail()).isNotNull();
    assertThat(video.tracks()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"durationMs\": 93000', 93",
    "'\"durationInSeconds\": 93', 93",
    "'\"duration\": \"PT1M33S\"', 93",
    "'\"duration\": 93000', 93",
    "'\"duration\": 93', 93",
    "'\"duration\": 5000', 0"
  })
  void a_number_is_a_duration_where_its_unit_is_sure(String property, long seconds) {
    String state =
        """
        {"headline": "New ferry leaves the yard", "authors": [], "clip": {"type": "Video",
          "title": "The ferry", "mp4": "https://quay.example/ferry.mp4", %s}}
        """
            .formatted(property);
    MediaDuration duration =
        read(
                "<meta property='og:type' content='video.other'>",
                "<script type='application/json'>" + state + "</script>")
            .content()
            .videos()
            .getFirst()
            .duration();

    assertThat(duration == null ? 0 : duration.seconds()).isEqualTo(seconds);
  }

  @Test
  void the_state_of_other_stories_says_nothing_of_this_one() {
    String other =
        """
        <script type="application/json">{"headline": "Old pier closes for good", "url": "/news/pier",
          "authors": ["Jo Old"], "images": [{"url": "https://quay.example/p.jpg", "caption": "Pier"}]}
        </script>\
        """;

    assertThat(read("", other).content().article().authors()).isEmpty();
    assertThat(read("", other).content().article().images()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.__STATE__ = function() { return {} }</script>",
        "<script type='application/json'>{\"headline\": \"New ferry leaves the yard\", \"authors\":"
            + " [",
        "<script type='application/json'>not json</script>",
        "<script>window.__STATE__ = {a: undefined, headline: 'New ferry leaves the yard'}</script>"
      })
  void state_that_is_no_json_is_no_harm(String script) {
    assertThat(read("", script).content().article().headline())
        .isEqualTo("New ferry leaves the yard");
  }
}
