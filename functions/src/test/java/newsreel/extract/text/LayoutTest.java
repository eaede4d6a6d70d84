package newsreel.extract.text;

import static newsreel.extract.text.FerryPage.FIRST;
import static newsreel.extract.text.FerryPage.HEADLINE;
import static newsreel.extract.text.FerryPage.SECOND;
import static newsreel.extract.text.FerryPage.THIRD;
import static newsreel.extract.text.FerryPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsreel.catalog.Author;
import newsreel.catalog.Block;
import newsreel.catalog.PageContent;
import newsreel.catalog.RelatedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
  @Test
  void a_pull_quote_is_not_said_twice() {
    PageContent page =
        read(
            HEADLINE,
            "",
            FIRST,
            "",
            "“We were never in doubt that she would come back”",
            "",
            SECOND,
            "",
            THIRD);
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void sub_headings_stay_in_the_text_and_notices_do_not() {
    PageContent page =
        read(
            HEADLINE,
            "",
            FIRST,
            "",
            "A new rudder",
            "",
            "Advertisement",
            "",
            SECOND,
            "",
            "Sign up to our newsletter",
            "",
            THIRD);
    assertThat(Block.texts(page.body())).containsExactly(FIRST, "A new rudder", SECOND, THIRD);
  }

  @Test
  void bullets_above_the_text_are_key_points_and_within_it_paragraphs() {
    PageContent page =
        read(
            HEADLINE,
            "",
            "• The ferry was away for four months",
            FIRST,
            "",
            "• A bullet in the text",
            SECOND);
    assertThat(page.article().keyPoints()).containsExactly("The ferry was away for four months");
    assertThat(Block.texts(page.body())).containsExactly(FIRST, "A bullet in the text", SECOND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          By|Anna HolmNews Reporter|Joe Park|Mei Lin ~ Anna Holm; Joe Park; Mei Lin
          Anna Holm and AP|13 January 2025 ~ Anna Holm; AP
          Sports - Reuters|| ~ ''
          13 January 2025|Sports - Reuters ~ Reuters
          13 January 2025|Source: Reuters Sport ~ Reuters
          13 January 2025|dpa ~ dpa
          13 January 2025|Getty Images ~ ''
          13 January 2025|Quay Lifting GmbH & Co. KG ~ ''
          13 January 2025|Anna Holm 2 minutes read ~ Anna Holm
          by Quay Times, 13 January 2025|Share||Anna Holm/Joe Park ~ Anna Holm; Joe Park
          by Quay Times, 13 January 2025|Share ~ Quay Times
          """)
  void names_around_the_date_are_read(String head, String names) {
    assertThat(String.join("; ", authors(head.replace("|", "\n"), ""))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Anna Holm, Joe Park ~ Anna Holm; Joe Park
          Anna Holm||Follow the author:|Anna Holm ~ Anna Holm
          Date 13 January 2025|Author Anna Holm|Topics Ferries ~ Anna Holm
          부산, 김하나 기자 hana@quay.example|0|0 ~ 김하나
          Best of|Anna Holm|Another Story ~ ''
          Social Counter ~ ''
          Next Story|Another Story ~ ''
          """)
  void a_text_may_be_signed_below_it(String below, String names) {
    assertThat(String.join("; ", authors("13 January 2025", below.replace("|", "\n"))))
        .isEqualTo(names);
  }

  @Test
  void dates_below_the_headline_are_told_apart_by_their_words() {
    PageContent page =
        read(
            HEADLINE,
            "By Anna Holm",
            "Published 3 May 2024, 10:00 UTC",
            "Updated 4 May 2024, 09:30 UTC",
            "",
            FIRST,
            "",
            SECOND);
    assertThat(page.article().publishedAt()).isEqualTo(Instant.parse("2024-05-03T10:00:00Z"));
    assertThat(page.article().modifiedAt()).isEqualTo(Instant.parse("2024-05-04T09:30:00Z"));
  }

  @Test
  void a_time_told_from_now_is_no_date() {
    PageContent page = read(HEADLINE, "Updated 3 hours ago", "", FIRST, "", SECOND);
    assertThat(page.article().publishedAt()).isNull();
    assertThat(page.article().modifiedAt()).isNull();
  }

  @Test
  void a_lead_in_names_the_headlines_of_other_stories() {
    PageContent page =
        read(
            HEADLINE, "", FIRST, "", "Read also: Ferry fares stay the same", "", SECOND, "", THIRD);
    assertThat(page.article().relatedArticles())
        .containsExactly(new RelatedArticle("Ferry fares stay the same", null));
  }

  @Test
  void a_pitch_above_the_headline_is_none() {
    PageContent page =
        read(
            "Ferries of the north",
            "Letters from the quay, every Friday before breakfast",
            "Sign up",
            "The ferry leaves the quay. Photo: Harbour News",
            "",
            HEADLINE,
            "",
            FIRST,
            "",
            SECOND);
    assertThat(page.article().headline()).isEqualTo(HEADLINE);
  }

  @Test
  void paragraphs_need_no_blank_lines_between_them() {
    PageContent page = read("Home", "Islands", HEADLINE, "By Anna Holm", FIRST, SECOND, THIRD);
    assertThat(page.article().headline()).isEqualTo(HEADLINE);
    assertThat(page.article().authors()).extracting(Author::name).containsExactly("Anna Holm");
    assertThat(Block.texts(page.body())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void the_items_of_a_list_in_the_text_are_paragraphs() {
    PageContent page =
        read(HEADLINE, "", FIRST, "", "• Two sailings a day", "• Bicycles go free", "", SECOND);
    assertThat(Block.texts(page.body()))
        .containsExactly(FIRST, "Two sailings a day", "Bicycles go free", SECOND);
  }

  @Test
  void the_entries_of_a_live_blog_keep_their_text_and_lose_their_times() {
    PageContent page =
        read(
            HEADLINE,
            "",
            FIRST,
            "",
            "14:05",
            "",
            SECOND,
            "",
            "13 minutes ago",
            "",
            THIRD,
            "",
            "13:40",
            "",
            FIRST.replace("Monday", "Tuesday"));
    assertThat(page.article().headline()).isEqualTo(HEADLINE);
    assertThat(Block.texts(page.body()))
        .containsExactly(FIRST, SECOND, THIRD, FIRST.replace("Monday", "Tuesday"));
    assertThat(page.videos()).isEmpty();
  }

  @Test
  void a_breadcrumb_glued_to_the_headline_is_parted_from_it() {
    PageContent page =
        read("Menu", "HomeNewsIslands" + HEADLINE, "13 January 2025", "", FIRST, "", SECOND);
    assertThat(page.article().headline()).isEqualTo(HEADLINE);
  }

  @Test
  void a_kicker_that_the_page_sets_apart_is_no_part_of_the_headline() {
    PageContent page =
        read(
            "Ferries of the north: " + HEADLINE,
            "Ferries of the north – " + HEADLINE,
            "13 January 2025",
            "",
            FIRST,
            "",
            SECOND);
    assertThat(page.article().headline()).isEqualTo(HEADLINE);
  }

  @Test
  void scripts_without_spaces_are_read_too() {
    String headline = "北の島へ渡る古いフェリー、修理を終えて運航を再開";
    String first = "北の島へ渡る古いフェリーが月曜日、四か月ぶりに運航を再開した。嵐で舵と窓が壊れ、修理が続いていた。港では夜明け前から島民が船を待っていた。";
    PageContent page =
        read(
            "ホーム", "社会", headline, "2025年1月13日 20時01分", "", first, "", first.replace("月曜日", "火曜日"));
    assertThat(page.article().headline()).isEqualTo(headline);
    assertThat(page.article().publishedAt()).isEqualTo(Instant.parse("2025-01-13T20:01:00Z"));
    assertThat(Block.texts(page.body())).hasSize(2).first().isEqualTo(first);
    assertThat(page.article().wordCount()).isBetween(40, 120);
  }

  private static List<String> authors(String above, String below) {
    return read(HEADLINE, above, "", FIRST, "", SECOND, "", below).article().authors().stream()
        .map(Author::name)
        .toList();
  }
}
