package newsreel.catalog;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsreel.values.WebUrl;

/** Bodies for tests. */
public final class SampleBlocks {
  public static final List<Block> EVERY_KIND =
      List.of(
          Block.Paragraph.of("One ship came in."),
          new Block.Paragraph(
              "Two more waited.",
              "<a href=\"https://www.example.com/two\">Two</a> more <em>waited</em>."),
          new Block.Heading(2, "The quay", null),
          new Block.ItemList(false, List.of("A rope", "A bell")),
          new Block.ItemList(true, List.of("First", "Second")),
          new Block.Quote("The tide was with us.", "The pilot"),
          new Block.Table(List.of(List.of("Ship", "Hour"), List.of("Aurora", ""))),
          new Block.ImageBlock(0),
          new Block.VideoBlock(new VideoId("harbour-1")),
          new Block.RelatedBlock(
              new RelatedArticle("Storm ahead", new WebUrl("https://www.example.com/storm"))));

  private SampleBlocks() {}

  /** Paragraphs of letters in no order, which no compression makes much shorter. */
  public static List<Block> incompressible(int kilobytes) {
    Random random = new Random(1);
    return IntStream.range(0, kilobytes)
        .mapToObj(
            i ->
                (Block)
                    Block.Paragraph.of(
                        random
                            .ints(1024, '!', '~')
                            .collect(StringBuilder::new, (b, c) -> b.append((char) c), (a, b) -> {})
                            .toString()))
        .toList();
  }

  public static List<Block> paragraphs(String... texts) {
    return Stream.of(texts).map(text -> (Block) Block.Paragraph.of(text)).toList();
  }
}
