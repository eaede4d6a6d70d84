package newsreel.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsreel.catalog.Block;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.VideoId;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockDocumentTest {
  private static List<Block> read(String blocks) {
    return Documents.read("{'body': [" + blocks + "]}", json -> BlockDocument.read(json, 2));
  }

  @Test
  void everyKindOfBlockIsRead() {
    assertThat(
            read(
                """
                'A ship.', {'type': 'paragraph', 'text': 'Two ships.'},
                {'type': 'heading', 'level': 3, 'text': 'The quay'}, {'type': 'heading', 'text': 'Ice'},
                {'type': 'list', 'ordered': true, 'items': ['one', '', 'two']},
                {'type': 'list', 'items': ['one']},
                {'type': 'quote', 'text': 'We sail.', 'cite': 'The master'},
                {'type': 'table', 'rows': [['a', ''], []]},
                {'type': 'image', 'image': 1}, {'type': 'video', 'video': 'clip'},
                {'type': 'related', 'headline': 'Fog', 'url': 'https://a.example/fog'},
                {'type': 'related', 'headline': 'Ice'}\
                """))
        .containsExactly(
            Block.Paragraph.of("A ship."),
            Block.Paragraph.of("Two ships."),
            new Block.Heading(3, "The quay", null),
            new Block.Heading(2, "Ice", null),
            new Block.ItemList(true, List.of("one", "two")),
            new Block.ItemList(false, List.of("one")),
            new Block.Quote("We sail.", "The master"),
            new Block.Table(List.of(List.of("a", ""), List.of())),
            new Block.ImageBlock(1),
            new Block.VideoBlock(new VideoId("clip")),
            new Block.RelatedBlock(new RelatedArticle("Fog", new WebUrl("https://a.example/fog"))),
            new Block.RelatedBlock(new RelatedArticle("Ice", null)));
  }

  @Test
  void markupIsReducedToWhatABlockMayHold() {
    assertThat(
            read(
                """
                {'type': 'paragraph', 'text': 'A ship.', 'html': 'A <b>ship</b>.<script>x</script>'},
                {'type': 'paragraph', 'text': 'A ship.', 'html': 'A <span>ship</span>.'},
                {'type': 'paragraph', 'html': 'A <i>red</i> ship.'}\
                """))
        .containsExactly(
            new Block.Paragraph("A ship.", "A <strong>ship</strong>."),
            Block.Paragraph.of("A ship."),
            new Block.Paragraph("A red ship.", "A <em>red</em> ship."));
  }

  @Test
  void aBlockWhoseTextIsBlankIsPassedOver() {
    assertThat(
            read(
                """
                {'type': 'paragraph', 'text': ' ', 'html': ''}, {'type': 'paragraph', 'html': '<br>'},
                {'type': 'heading', 'level': 2, 'text': ''}, {'type': 'quote', 'text': '', 'cite': ''},
                {'type': 'paragraph', 'text': 'A ship.'}\
                """))
        .containsExactly(Block.Paragraph.of("A ship."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /body/0/type is missing",
        "{'type': 'poem'} | /body/0/type must be paragraph, heading, list, quote, table, image,"
            + " video or related",
        "{'type': 'paragraph'} | /body/0/text is missing",
        "{'type': 'paragraph', 'text': 'x', 'colour': 1} | /body/0/colour is not a property that"
            + " can be written here",
        "{'type': 'heading', 'level': 1, 'text': 'x'} | /body/0/level level must be from 2 to 6",
        "{'type': 'list'} | /body/0/items is missing",
        "{'type': 'list', 'items': ['']} | /body/0/items items must be 1 to 2000",
        "{'type': 'list', 'ordered': 1, 'items': ['x']} | /body/0/ordered must be true or false,"
            + " but is a number",
        "{'type': 'quote'} | /body/0/text is missing",
        "{'type': 'table', 'rows': [['a'], 7]} | /body/0/rows/1 must be a list of texts",
        "{'type': 'table', 'rows': [['a', 'b'], ['c', 7]]} | /body/0/rows/1/1 must be a text, but"
            + " is a number",
        "{'type': 'image'} | /body/0/image is missing",
        "{'type': 'image', 'image': 2} | /body/0/image must be the place of one of the article's"
            + " images, from 0",
        "{'type': 'image', 'image': -1} | /body/0/image must be a whole number from 0 to"
            + " 2147483647",
        "{'type': 'video'} | /body/0/video is missing",
        "{'type': 'related'} | /body/0/headline is missing",
        "7 | /body/0 must be a text, but is a number",
      })
  void whatIsNoBlockIsToldByItsPlace(String block, String error) {
    assertThat(Documents.errors("{'body': [" + block + "]}", json -> BlockDocument.read(json, 2)))
        .contains(error);
  }

  @Test
  void aVideoIsNamedByAnId() {
    assertThat(
            Documents.errors(
                "{'body': [{'type': 'video', 'video': 'a b'}]}",
                json -> BlockDocument.read(json, 0)))
        .singleElement()
        .asString()
        .startsWith("/body/0/video ");
  }
}
