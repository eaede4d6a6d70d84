package newsreel.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newsreel.catalog.ArticleMetadata;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import org.junit.jupiter.api.Test;

/** Which of the dates around an article are its own. */
class DatelineTest {
  private static final String HEADLINE = "Old ferry returns to the northern islands";
  private static final String BODY =
      """
      The old ferry sailed to the northern islands again on Monday, four months after a storm broke its rudder and two of its windows.

      People of the islands had waited on the quay since dawn, and some brought a cake for the crew, who had not sailed since the winter.

      The harbour master said that he had never doubted that it would come back, and that the timetable of the summer would begin a week earlier.

      The yard has two more ferries in its dock, and will give the first of them back before the autumn if the parts come from the mainland in time.
      """;

  private static final String MENU = "News\nSport\nCulture\nWeather\nHarbour\nArchive\nShop\n\n";

  @Test
  void a_time_alone_is_that_of_the_day_in_the_page_s_head() {
    String dateline = "\n\nUpdated 15.59 | Published 14.14\n\n";
    assertThat(read("THURSDAY 8 JANUARY 2026\n" + MENU + HEADLINE + dateline + BODY).publishedAt())
        .hasToString("2026-01-08T14:14:00Z");
  }

  @Test
  void a_time_alone_is_none_where_the_head_shows_two_days() {
    String head = "THURSDAY 8 JANUARY 2026\nFerry runs again\n7 January 2026\n" + MENU;
    assertThat(read(head + HEADLINE + "\n\nPublished 14.14\n\n" + BODY).publishedAt()).isNull();
  }

  @Test
  void days_of_other_stories_below_the_text_are_not_its_own() {
    String others = "\nBridge closed for a week\n20 May 2024\nHarbour fair begins\n19 May 2024\n";
    assertThat(read(HEADLINE + "\n\n" + BODY + "\nLatest news" + others).publishedAt()).isNull();
  }

  private static ArticleMetadata read(String text) {
    Extraction read =
        new TextExtractor()
            .extract(new PageSource(text.getBytes(StandardCharsets.UTF_8), null, null));
    return ((Extraction.Extracted) read).content().article();
  }
}
