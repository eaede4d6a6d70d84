package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.VideoMetadata;
import newsreel.values.MediaDuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
  private static ArticleMetadata article(String... blocks) {
    StringBuilder head = new StringBuilder();
    for (String block : blocks) {
      head.append("<script type='application/ld+json'>").append(block).append("</script>");
    }
    return Pages.content(Pages.article(head.toString(), "")).article();
  }

  private static VideoMetadata video(String duration) {
    String json =
        "{'@type': 'VideoObject', 'name': 'Boats', 'contentUrl': 'https://media.example/b.mp4',"
            + " 'duration': "
            + duration
            + "}";
    String head = "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
    return Pages.content(Pages.article(head, "")).videos().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"P0Y0M0DT0H2M14S\" | 134",
        "\"P0M0DT2M14S\" | 134",
        "\"P0000-00-00T00:02:14\" | 134",
        "\"P00000000T000214\" | 134",
        "\"P0000-00-01T00:00:01\" | 86401",
        "\"PT2M14\" | 134",
        "\"PT00:02:14.6\" | 135",
        "{\"@type\": \"Duration\", \"name\": \"PT2M14S\"} | 134",
        "{\"@type\": \"Duration\", \"@value\": \"PT2M14S\"} | 134",
        "{\"@type\": \"QuantitativeValue\", \"value\": 134, \"unitCode\": \"SEC\"} | 134",
        "{\"@type\": \"QuantitativeValue\", \"value\": 2, \"unitText\": \"minutes\"} | 120",
        "{\"@type\": \"QuantitativeValue\", \"value\": 134000, \"unitCode\": \"C26\"} | 134",
        "[{\"@type\": \"Duration\", \"name\": \"PT2M14S\"}] | 134",
        "134000 | 134",
        "\"134000\" | 134",
        "134 | 134",
        "5400 | 5400",
      })
  void a_running_time_is_read_in_every_form(String duration, long seconds) {
    assertThat(video(duration).duration()).isEqualTo(new MediaDuration(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"P1Y\"", "\"P1Y2M\"", "\"P0Y0M0DT0H0M0S\"", "\"PT\"", "{}", "-1"})
  void what_is_no_running_time_gives_none(String duration) {
    assertThat(video(duration).duration()).isNull();
  }

  @Test
  void one_number_in_milliseconds_says_that_all_are() {
    String one =
        "{\"@type\": \"VideoObject\", \"name\": \"%s\", \"duration\": %d,"
            + " \"contentUrl\": \"https://media.example/%s.mp4\"}";
    String json =
        "[" + one.formatted("a", 134_000, "a") + "," + one.formatted("b", 14_000, "b") + "]";

    assertThat(
            Pages.content(
                    Pages.article("<script type='application/ld+json'>" + json + "</script>", ""))
                .videos())
        .extracting(VideoMetadata::duration)
        .containsExactly(new MediaDuration(134), new MediaDuration(14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"description\":\"The board said \"no\" to"
            + " it\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Holm\"}}",
        "{\"@type\":\"NewsArticle\",\"keywords\":[\"the \"big\" pier\",\"boats\"],"
            + "\"author\":{\"@type\":\"Person\",\"name\":\"Ann Holm\"}}",
        "{\"@type\":\"NewsArticle\",\"articleBody\":\"He called it \"late\", \"dear\" and"
            + " wrong\",\"author\":\"Ann Holm\"}",
        "{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann Holm\"}],\"description\":\"It ends"
            + " \"so\"\"}",
        "{\n  &quot;@type&quot;: &quot;NewsArticle&quot;,\n  &quot;author&quot;: &quot;Ann"
            + " Holm&quot;\n}",
        "[ { &#34;@type&#34;: &#34;NewsArticle&#34;, &#34;author&#34;: &#34;Ann Holm&#34; } ]",
        "{\"@type\":\"newsarticle\",\"author\":\"Ann Holm\"}",
        "{\"@type\":\"http://schema.org/NEWSARTICLE\",\"author\":\"Ann Holm\"}",
      })
  void json_that_templates_spoilt_is_still_read(String json) {
    assertThat(article(json).authors()).extracting(a -> a.name()).containsExactly("Ann Holm");
  }

  @Test
  void marks_within_a_text_stay_in_it() {
    assertThat(
            article(
                    "{\"@type\":\"NewsArticle\",\"description\":\"The board said \"no\", and"
                        + " \"never\": so it was\",\"author\":\"Ann Holm\"}")
                .description())
        .isEqualTo("The board said \"no\", and \"never\": so it was");
  }

  @Test
  void blocks_that_tell_parts_of_one_thing_are_joined() {
    ArticleMetadata article =
        article(
            "{\"@type\":\"NewsArticle\",\"@id\":\"#a\",\"headline\":\"New ferry leaves the yard\"}",
            "{\"@type\":\"NewsArticle\",\"@id\":\"#a\",\"author\":{\"@type\":\"Person\",\"@id\":"
                + "\"#p\",\"url\":\"/ann\",\"worksFor\":{}},\"datePublished\":\"2024-05-01T10:00:00Z\"}",
            "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ann Holm\"}");

    assertThat(article.authors()).extracting(a -> a.name()).containsExactly("Ann Holm");
    assertThat(article.publishedAt()).hasToString("2024-05-01T10:00:00Z");
  }

  @Test
  void an_article_and_its_page_with_one_id_stay_two_things() {
    ArticleMetadata article =
        article(
            "{\"@graph\":[{\"@type\":\"WebPage\",\"@id\":\"https://quay.example/news/ferry\","
                + "\"description\":\"Of the page\"},{\"@type\":\"NewsArticle\",\"@id\":"
                + "\"https://quay.example/news/ferry\",\"description\":\"Of the article\"}]}");

    assertThat(article.description()).isEqualTo("Of the article");
  }

  @Test
  void a_photo_that_is_referred_to_with_further_keys_is_its_file() {
    ArticleMetadata article =
        article(
            "{\"@graph\":[{\"@type\":\"NewsArticle\",\"image\":{\"@type\":\"ImageObject\",\"@id\":"
                + "\"https://quay.example/news/ferry#img\",\"inLanguage\":\"en\"}},{\"@type\":"
                + "\"ImageObject\",\"@id\":\"https://quay.example/news/ferry#img\",\"url\":"
                + "\"https://quay.example/i/p.jpg\"}]}");

    assertThat(article.images())
        .singleElement()
        .satisfies(i -> assertThat(i.url()).hasToString("https://quay.example/i/p.jpg"));
  }

  @Test
  void the_media_type_of_the_script_is_read_in_any_case() {
    String head =
        "<script type='Application/LD+JSON'>{\"@type\":\"NewsArticle\",\"author\":\"Ann"
            + " Holm\"}</script>";

    assertThat(Pages.content(Pages.article(head, "")).article().authors()).hasSize(1);
  }
}
