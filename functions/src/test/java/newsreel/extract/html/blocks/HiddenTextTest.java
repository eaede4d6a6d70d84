package newsreel.extract.html.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.catalog.Block;
import newsreel.extract.html.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTextTest {
  private static final String SAILED =
      "On day %d the ferry left the quay at noon, with a crew that had slept little since the storm"
          + " of last week.";
  private static final String THANKS =
      "We have sent you a letter with a link; press it, and the letters of the quay are yours.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:none'><p>%s</p></div>",
        "<div style='margin:0; display: none;'>%s</div>",
        "<p style='visibility: hidden'>%s</p>",
        "<section hidden><p>%s</p></section>",
        "<p class='visually-hidden'>%s</p>",
        "<div class='screen-reader-text'>%s</div>",
        "<div class='sr-only'><p>%s</p></div>",
      })
  void what_the_page_does_not_show_is_no_text(String hidden) {
    assertThat(texts(sentences(0, 3) + hidden.formatted(THANKS) + sentences(3, 6)))
        .isEqualTo(plain(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='rest' style='display:none'>%s</div>",
        "<div hidden>%s</div>",
        "<div style='-webkit-display:none'>%s</div>",
        "<div aria-hidden='true'>%s</div>",
        "<div hidden='until-found'>%s</div>"
      })
  void an_article_that_opens_at_a_press_is_read(String rest) {
    assertThat(texts(sentences(0, 2) + rest.formatted(sentences(2, 8)))).isEqualTo(plain(8));
  }

  @Test
  void answers_that_open_one_by_one_are_read() {
    String answers =
        IntStream.range(2, 8)
            .mapToObj(i -> "<div class='answer' style='display:none'><p>" + SAILED.formatted(i))
            .map(answer -> answer + "</p></div>")
            .collect(Collectors.joining());

    assertThat(texts(sentences(0, 2) + answers)).isEqualTo(plain(8));
  }

  @Test
  void rows_and_items_behind_a_press_belong_to_their_list() {
    String list = "<ul><li>Two sailings a day</li><li style='display:none'>No dogs</li></ul>";

    assertThat(texts(sentences(0, 4) + list)).contains("Two sailings a day", "No dogs");
  }

  @Test
  void words_for_screen_readers_are_no_part_of_a_line() {
    String page =
        "<p>The ferry sails to the <a href='https://news.example/isles'>northern islands<span"
            + " class='sr-only'> (opens in a new window)</span></a> <span"
            + " style='display:none'>still</span>twice a day until the end of May.</p>";

    assertThat(body(page))
        .singleElement()
        .isEqualTo(
            new Block.Paragraph(
                "The ferry sails to the northern islands twice a day until the end of May.",
                "The ferry sails to the <a href=\"https://news.example/isles\">northern islands</a>"
                    + " twice a day until the end of May."));
  }

  @Test
  void what_comes_up_at_a_name_is_no_part_of_a_line() {
    String page =
        "<p>Captain <span class='rollover'>Jo Tal<span class='rollover-people-block'><img"
            + " src='/tal.jpg'><a href='/tal'>Jo Tal</a><a href='/other'>Another story of the quay"
            + "</a></span></span> sails the <span class='tooltip'>ferry<span"
            + " class='tooltip-text'>A boat</span></span> until the end of May.</p>";

    assertThat(texts(page)).containsExactly("Captain Jo Tal sails the ferry until the end of May.");
  }

  private static String sentences(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "<p>" + SAILED.formatted(i) + "</p>")
        .collect(Collectors.joining());
  }

  private static List<String> plain(int count) {
    return IntStream.range(0, count).mapToObj(SAILED::formatted).toList();
  }

  private static List<Block> body(String text) {
    return Pages.content(
            "<html><body><article><h1>Ferry sails again after the storm</h1>"
                + text
                + "</article></body></html>")
        .body();
  }

  private static List<String> texts(String text) {
    return Block.texts(body(text)).toList();
  }
}
