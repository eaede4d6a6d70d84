package newsreel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import newsreel.catalog.ports.PictureWords;
import newsreel.values.FieldException;
import newsreel.values.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class BlankTextsTest {
  /** Each makes a value of which a text is blank, or a number is out of its range. */
  static final List<Runnable> WRONG =
      List.of(
          () -> new Provider(" ", null),
          () -> new Provider("Player", " "),
          () -> Topic.of(" "),
          () -> new Author(" "),
          () -> new Publisher(" "),
          () -> new RelatedArticle(" ", null),
          () -> new Track(new LanguageTag("en"), Track.Kind.CAPTIONS, " ", null),
          () -> new PictureWords(" ", null),
          () -> new PictureWords(null, " "),
          () -> new Image(null, " ", "credit", null, null, null),
          () -> new Block.Paragraph(" ", null),
          () -> new Block.Paragraph("text", " "),
          () -> new Block.Heading(2, " ", null),
          () -> new Block.Heading(2, "text", " "),
          () -> new Block.Heading(1, "text", null),
          () -> new Block.Heading(7, "text", null),
          () -> new Block.ItemList(false, List.of()),
          () -> new Block.ItemList(false, List.of("a", " ")),
          () -> new Block.ItemList(false, Collections.nCopies(Block.MAX_PARTS + 1, "a")),
          () -> new Block.Quote(" ", null),
          () -> new Block.Quote("text", " "),
          () -> new Block.Table(List.of()),
          () -> new Block.Table(Collections.nCopies(Block.MAX_PARTS + 1, List.of())),
          () -> new Block.Table(List.of(Collections.nCopies(Block.MAX_CELLS + 1, "a"))),
          () -> new Block.Table(List.of(List.of("a".repeat(Block.MAX_TEXT + 1)))),
          () -> new Block.ImageBlock(-1));

  @ParameterizedTest
  @FieldSource("WRONG")
  void whatIsBlankOrOutOfRangeIsNotKept(Runnable make) {
    assertThatThrownBy(make::run).isInstanceOf(FieldException.class);
  }

  @Test
  void whatIsJustInRangeIsKept() {
    assertThat(new Block.Heading(6, "text", null).level()).isEqualTo(6);
    assertThat(new Block.ItemList(true, Collections.nCopies(Block.MAX_PARTS, "a")).items())
        .hasSize(Block.MAX_PARTS);
    assertThat(new Block.Table(List.of(Collections.nCopies(Block.MAX_CELLS, "a"))).rows())
        .hasSize(1);
    assertThat(new Block.Table(Collections.nCopies(Block.MAX_PARTS, List.of())).rows())
        .hasSize(Block.MAX_PARTS);
    assertThat(new Block.Table(List.of(List.of("a".repeat(Block.MAX_TEXT)))).rows()).hasSize(1);
    assertThat(new Block.ImageBlock(0).image()).isZero();
    assertThat(Finding.of("text", "line 1", 0).confidence()).isZero();
    assertThat(Finding.of("text", "line 1", 1).confidence()).isEqualTo(1);
  }

  @Test
  void theTextsOfABodyAreThoseThatReadersRead() {
    Stream<String> texts =
        Block.texts(
            List.of(
                Block.Paragraph.of("a"),
                new Block.Heading(2, "b", "<em>b</em>"),
                new Block.ItemList(false, List.of("c", "d")),
                new Block.Quote("e", "someone"),
                new Block.Table(List.of(List.of("f", ""), List.of("g"))),
                new Block.ImageBlock(0)));

    assertThat(texts).containsExactly("a", "b", "c", "d", "e", "f", "g");
  }
}
