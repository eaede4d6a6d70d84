package newsreel.extract.html.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.catalog.Block;
import newsreel.extract.html.Pages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of every kind of page, and what stands in it. */
class BodyBlocksTest {
  private static final String TITLE = "<h1>Ferry sails again after the storm</h1>";

  /** Sentences of one length and different words. */
  private static String sentence(int i) {
    return "On day %d the ferry left the quay at %d past the hour, with %d passengers and a crew that had slept little since the storm of last week."
        .formatted(i, i + 10, i * 7 + 30);
  }

  private static String each(int count, String element) {
    return IntStream.range(0, count)
        .mapToObj(i -> element.formatted(sentence(i)))
        .collect(Collectors.joining("\n"));
  }

  private static List<Block> body(String html) {
    return Pages.content(
            "<html><head><title>Ferry sails again after the storm</title></head>" + html)
        .body();
  }

  private static List<String> texts(String html) {
    return Block.texts(body(html)).toList();
  }

  private static List<String> sentences(int count) {
    return IntStream.range(0, count).mapToObj(BodyBlocksTest::sentence).toList();
  }

  @Nested
  class TextStands {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<body><article>" + TITLE + "%s</article></body>",
          "<body><form action='/'><article>" + TITLE + "%s</article></form></body>",
          "<body>" + TITLE + "%s</body>",
          "<body><main><div>" + TITLE + "</div><section>%s</section></main></body>",
          "<body><div class='page_12'><div class='inner'>" + TITLE + "%s</div></div></body>"
        })
    void wherever_its_paragraphs_stand(String page) {
      assertThat(texts(page.formatted(each(5, "<p>%s</p>")))).isEqualTo(sentences(5));
      assertThat(texts(page.formatted(each(8, "<div>%s</div>")))).isEqualTo(sentences(8));
    }

    @Test
    void in_lines_that_line_breaks_part() {
      String lines = String.join("<br><br>", sentences(6));

      assertThat(texts("<body><div>" + TITLE + "<div>" + lines + "</div></div></body>"))
          .isEqualTo(sentences(6));
      assertThat(texts("<body><table><tr><td>" + TITLE + lines + "</td></tr></table></body>"))
          .isEqualTo(sentences(6));
    }

    @Test
    void in_boxes_of_their_own_however_deep() {
      String boxes = each(8, "<div><div><div><div><p>%s</p></div></div></div></div>");

      assertThat(texts("<body><main><div>" + TITLE + "</div>" + boxes + "</main></body>"))
          .isEqualTo(sentences(8));
    }

    @Test
    void in_the_article_that_has_the_headline() {
      String page =
          "<body><div><article>%s<p>%s</p><p>%s</p></article>%s</div></body>"
              .formatted(
                  TITLE,
                  sentence(0),
                  sentence(1),
                  "<article><h2>Another story of the quay</h2><p>The lighthouse keeper has moved to the mainland, and nobody will follow him there before the spring comes.</p></article>"
                      .repeat(4));

      assertThat(texts(page)).isEqualTo(sentences(2));
    }

    @Test
    void in_steps_that_have_a_photo_each() {
      String steps = each(4, "<li><img src='/step.jpg'><div>%s</div></li>");

      assertThat(texts("<body><article>" + TITLE + "<ol>" + steps + "</ol></article></body>"))
          .isEqualTo(sentences(4));
    }

    @Test
    void the_same_each_time() {
      String page = "<body><main>" + TITLE + each(6, "<section><p>%s</p></section>") + "</main>";

      assertThat(IntStream.range(0, 20).mapToObj(i -> body(page))).containsOnly(body(page));
    }
  }

  @Nested
  class WhatIsBesideTheText {
    private final String article = "<body><article>" + TITLE + each(3, "<p>%s</p>") + "</article>";

    @Test
    void comments_are_left_out_however_many_they_are() {
      String comment =
          "<li class='comment'><p>I was on the quay that morning and can say that nobody was told"
              + " when the ferry would come.</p></li>";

      assertThat(
              texts(
                  article
                      + "<div id='comments'><ol class='comment-list'>"
                      + comment.repeat(30)
                      + "</ol></div></body>"))
          .isEqualTo(sentences(3));
    }

    @Test
    void a_request_for_consent_is_left_out_however_long_it_is() {
      String consent =
          "<p>We and our partners store information on a device and read it there, to measure what"
              + " is read and to show what may please you.</p>";

      assertThat(
              texts(
                  "<body><div id='cookie-banner' class='cookie-consent'>"
                      + consent.repeat(4)
                      + "</div><article>"
                      + TITLE
                      + "<p>"
                      + sentence(0)
                      + "</p></article></body>"))
          .isEqualTo(sentences(1));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>Advertisement</p>",
          "<p><a href='/storm'>Read more: Storm takes the roof of the harbour office</a></p>",
          "<div>Sign up for our newsletter and get the tides in your inbox</div>",
          "<p>© 2026 The Harbour News</p>",
          "<ul><li><a href='/a'>Storm takes the roof</a></li><li><a href='/b'>The crew of"
              + " nine</a></li></ul>",
          "<div class='share'>Share</div>",
          "<p>* * *</p>",
          "<figure><img src='/f.jpg'><figcaption>The ferry at the quay. Photo: Ann"
              + " Lee</figcaption></figure>"
        })
    void notices_links_and_captions_are_left_out(String notice) {
      String page =
          "<body><article>%s<p>%s</p><p>%s</p>%s<p>%s</p><p>%s</p></article></body>"
              .formatted(TITLE, sentence(0), sentence(1), notice, sentence(2), sentence(3));

      assertThat(texts(page)).isEqualTo(sentences(4));
    }

    @Test
    void bylines_and_dates_over_the_text_are_left_out() {
      String page =
          "<body><article>%s<p class='byline'>By Ann Lee</p><p>3 October 2025, 8:15</p>%s</article></body>"
              .formatted(TITLE, each(3, "<p>%s</p>"));

      assertThat(texts(page)).isEqualTo(sentences(3));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>3 October 2025, 8:15</p>",
          "<div>By Ann Lee</div><p><time>3 October 2025</time></p>",
          "<p>Published: 08:15</p><p>Updated: 09:30</p>"
        })
    void bylines_and_dates_between_a_standfirst_and_the_text_are_left_out(String lines) {
      String page =
          "<body><article>%s<p>%s</p>%s<p>%s</p><p>%s</p><p>It was 1912: so she said.</p><p>%s</p></article></body>"
              .formatted(TITLE, sentence(0), lines, sentence(1), sentence(2), sentence(3));

      assertThat(texts(page))
          .containsExactly(
              sentence(0), sentence(1), sentence(2), "It was 1912: so she said.", sentence(3));
    }

    @Test
    void other_stories_behind_the_text_are_left_out_with_their_heading() {
      String page =
          "<body><article>%s%s<section><h3>Related stories</h3><p>The lighthouse has a new keeper, who came by the last boat of the year.</p></section></article></body>"
              .formatted(TITLE, each(4, "<p>%s</p>"));

      assertThat(texts(page)).isEqualTo(sentences(4));
    }
  }

  @Nested
  class EveryKindOfBlock {
    private List<Block> between(String html) {
      return body(
              "<body><article>%s<p>%s</p>%s<p>%s</p></article></body>"
                  .formatted(TITLE, sentence(0), html, sentence(1)))
          .stream()
          .filter(block -> !(block instanceof Block.Paragraph p && sentences(2).contains(p.text())))
          .toList();
    }

    @Test
    void headings_lists_quotes_and_tables_keep_their_form() {
      assertThat(between("<h3>What the crew says</h3>"))
          .containsExactly(new Block.Heading(3, "What the crew says", null));
      assertThat(between("<ol><li>A rope</li><li>A bell</li></ol>"))
          .containsExactly(new Block.ItemList(true, List.of("A rope", "A bell")));
      assertThat(
              between(
                  "<blockquote><p>The tide was with us.</p><cite>The pilot</cite></blockquote>"))
          .containsExactly(new Block.Quote("The tide was with us.", "The pilot"));
      assertThat(
              between(
                  "<table><tr><th>Ship</th><th>Hour</th></tr><tr><td>Aurora</td><td>9</td></tr></table>"))
          .containsExactly(
              new Block.Table(List.of(List.of("Ship", "Hour"), List.of("Aurora", "9"))));
    }

    @Test
    void markup_is_kept_where_it_says_something_and_nowhere_else() {
      List<Block> found =
          between(
              "<p>The <b>crew</b> of <a href='https://www.example.com/nine' onclick='x()'>nine</a>"
                  + " &lt;had&gt; <span style='color:red'>slept</span> little.</p>");

      assertThat(found)
          .containsExactly(
              new Block.Paragraph(
                  "The crew of nine <had> slept little.",
                  "The <strong>crew</strong> of <a href=\"https://www.example.com/nine\">nine</a>"
                      + " &lt;had&gt; slept little."));
    }

    @Test
    void a_photo_and_a_clip_stand_where_the_page_has_them() {
      List<Block> found =
          between(
              "<figure><img src='https://www.example.com/f.jpg' width=800"
                  + " height=600><figcaption>The ferry.</figcaption></figure><iframe"
                  + " src='https://www.youtube-nocookie.com/embed/abcdefghijk'></iframe>");

      assertThat(found)
          .satisfiesExactly(
              photo -> assertThat(photo).isEqualTo(new Block.ImageBlock(0)),
              clip -> assertThat(clip).isInstanceOf(Block.VideoBlock.class));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Ana Ruiz covers ports and fisheries. She lives in Tallinn.",
          "Ana Ruiz, a former skipper, writes about the sea.",
          "Jo Tal is a reporter at the Quay Notes.",
          "Jo Tal ist Redakteurin der Hafenzeitung.",
        })
    void a_note_on_the_author_below_the_text_is_left_out(String note) {
      String page =
          "<body><article>" + TITLE + "<p>By Ana Ruiz</p>%s<p><em>%s</em></p></article></body>";

      assertThat(texts(page.formatted(each(5, "<p>%s</p>"), note))).isEqualTo(sentences(5));
    }

    @Test
    void what_is_said_of_others_stays_at_the_end_and_of_the_author_within_the_text() {
      String page = "<body><article>" + TITLE + "<p>By Ana Ruiz</p>%s%s<p>%s</p></article></body>";
      String within = "<p>Ana Ruiz is a reporter who was on board that day.</p>";
      String end = "Jo Tal is a skipper of the ferry and will go on sailing.";

      assertThat(texts(page.formatted(within, each(5, "<p>%s</p>"), end)))
          .contains(end)
          .anyMatch(text -> text.startsWith("Ana Ruiz is"));
    }

    @Test
    void scripts_without_spaces_are_text_too() {
      String page =
          "<body><div><h1>港の渡し船が再び運航</h1>"
              + "<div>渡し船は月曜日の朝、四か月ぶりに港を出た。嵐で壊れた舵は修理された。</div>".repeat(3)
              + "</div></body>";

      assertThat(texts(page)).hasSize(3);
    }
  }
}
