package newsreel.table;

import java.util.List;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;

/** The item that holds an article's body: its blocks, compressed. */
final class BodyItem {
  private static final String BLOCKS = "blocks";

  private BodyItem() {}

  static Item write(ArticleId id, List<Block> body) {
    return new Item().key(Keys.articleBody(id)).put(BLOCKS, BlockCodec.encode(body));
  }

  static List<Block> read(Item item) {
    byte[] blocks = item.bytesOrNull(BLOCKS);
    return blocks == null ? List.of() : BlockCodec.decode(blocks);
  }
}
