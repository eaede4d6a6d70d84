package newsreel.extract.text;

import static newsreel.LinearTime.numbered;
import static newsreel.LinearTime.repeated;

import newsreel.LinearTime;
import newsreel.extract.PageSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twice the page text takes about twice the time, whatever it is made of. */
class LinearTextTest {
  private static final int BYTES = 150_000;

  private static final String ARTICLE =
      """
      New ferry leaves the yard

      The ferry left the yard on Monday with forty guests on board and flags on every mast.
      """;

  private static void read(byte[] page) {
    new TextExtractor().extract(new PageSource(page, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: ",
        "(c) ",
        "(",
        "By Ann Lee, ",
        "von ",
        "12:30 ",
        "29.12.2019 ",
        " | ",
        ", left, ",
        "“",
        "a,",
        "a.",
        "1",
        "漢",
        "😀",
        "\u0301",
        "\u200b",
        "The ferry left the yard. ",
        "https://m.example/",
        "\n",
        "a\n",
        "• a\n",
        "12:30\n",
        "2/5\nBoat\n",
        "Photo: Ola Berg\n",
        "By Ann Lee\n",
        "Advertisement\n",
        "Read more: a\n",
      })
  void of_one_piece_again_and_again(String piece) {
    LinearTime.holds(BYTES, n -> ARTICLE + repeated(piece, n), LinearTextTest::read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry left the yard on Monday with # guests on board and flags on every mast.\n\n",
        "Storm # ahead of the coast\n",
        "02:46\nStorm # ahead of the coast\n\n",
        "Boat # at dawn in the old harbour. Foto: Ola Berg / AP\n",
        "https://www.youtube.com/watch?v=abcdefg#\n",
        "29.12.2019, 12:# Uhr\n",
        "Von Ann Tal#\n",
        "# comments\n",
      })
  void of_pieces_that_differ(String piece) {
    LinearTime.holds(BYTES, n -> ARTICLE + numbered(piece, n), LinearTextTest::read);
  }
}
