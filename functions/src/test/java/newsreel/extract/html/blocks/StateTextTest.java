package newsreel.extract.html.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.extract.html.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that a page keeps for its programs. */
class StateTextTest {
  private static final String STATE =
      "<script id='__NEXT_DATA__' type='application/json'>{'article': {'title': 'Old ferry sails"
          + " again to the islands', %s}}</script>";

  private static String sentence(int i) {
    return "On day %d the ferry left the quay at noon, with a crew that had slept little since the storm of last week."
        .formatted(i);
  }

  private static String each(String form) {
    return IntStream.range(0, 6)
        .mapToObj(i -> form.formatted(sentence(i)))
        .collect(Collectors.joining());
  }

  static Stream<String> states() {
    String parts = each("{'type': 'text', 'content': '%s'},");
    return Stream.of(
        STATE.formatted("'body': '" + each("<p>%s</p>") + "'"),
        STATE.formatted("'contentHtml': '" + each("<div>%s</div>") + "'"),
        STATE.formatted("'body': {'html': '" + each("<p>%s</p>") + "'}"),
        STATE.formatted("'body': '" + each("%s\\n") + "'"),
        STATE.formatted("'paragraphs': [" + each("'%s',") + "'']"),
        STATE.formatted("'content_elements': [" + parts + "{'type': 'image', 'content': 'x'}]"),
        "<script>window['__RQ_1_'].push({'article': {'title': 'Old ferry sails again to the"
            + " islands', 'body': '"
            + each("<p>%s</p>")
            + "'}})</script>");
  }

  @ParameterizedTest
  @MethodSource("states")
  void is_the_articles_where_the_page_shows_none(String state) {
    assertThat(Block.texts(read(state, "").body()))
        .isEqualTo(IntStream.range(0, 6).mapToObj(StateTextTest::sentence).toList());
  }

  @ParameterizedTest
  @MethodSource("states")
  void gives_way_to_what_the_page_shows(String state) {
    List<String> shown = IntStream.range(10, 16).mapToObj(StateTextTest::sentence).toList();
    String page = shown.stream().map("<p>%s</p>"::formatted).collect(Collectors.joining());

    assertThat(Block.texts(read(state, page).body())).isEqualTo(shown);
  }

  @Test
  void has_its_photos_with_their_captions() {
    String photo =
        "<div><img src=\\\"/boats.jpg\\\"><div class=\\\"caption\\\">Boats at dawn. Photo: Ola"
            + " Berg</div></div>";
    PageContent page =
        read(
            STATE.formatted("'body': '" + photo.replace("\\\"", "") + each("<p>%s</p>") + "'"), "");

    assertThat(page.article().images())
        .extracting(Image::caption, Image::credit)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Boats at dawn.", "Ola Berg"));
    assertThat(Block.texts(page.body())).hasSize(6);
  }

  private static PageContent read(String state, String text) {
    return Pages.content(
        "<html><head><title>Old ferry sails again to the islands - Coast | The Quay</title><meta"
            + " property=og:title content='Old ferry sails again to the islands - Coast | The"
            + " Quay'></head><body><div id=app>"
            + text
            + "</div>"
            + state
                .replace("'", "\"")
                .replace(
                    "id=\"__NEXT_DATA__\" type=\"application/json\"",
                    "id=__NEXT_DATA__ type=application/json")
            + "</body></html>");
  }
}
