package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import newsreel.catalog.Block;

/** The blocks of a body in the order of the lines from which they were read. */
final class BlockOrder {
  /** Page text does not show levels. */
  private static final int LEVEL = 2;

  private final List<Draft.BodyLine> body;

  /** What lies between the lines of text, by line. */
  private final TreeMap<Integer, Block> between = new TreeMap<>();

  BlockOrder(Draft draft) {
    body = draft.body;
  }

  void put(int line, Block block) {
    between.putIfAbsent(line, block);
  }

  /** Returns the lines of the text, as evidence names them. */
  String lines() {
    return "lines " + body.getFirst().text().line() + " to " + body.getLast().text().line();
  }

  List<Block> blocks() {
    if (body.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(body.size() + between.size());
    List<String> items = new ArrayList<>();
    for (Draft.BodyLine line : body) {
      Integer next = between.isEmpty() ? null : between.firstKey();
      while (next != null && next < line.text().line()) {
        close(items, blocks);
        blocks.add(between.pollFirstEntry().getValue());
        next = between.isEmpty() ? null : between.firstKey();
      }
      String text = cut(line.text().text());
      switch (line.form()) {
        case ITEM -> {
          if (items.size() < Block.MAX_PARTS) {
            items.add(text);
          }
        }
        case PARAGRAPH -> {
          close(items, blocks);
          blocks.add(Block.Paragraph.of(text));
        }
        case SUBHEADING -> {
          close(items, blocks);
          blocks.add(new Block.Heading(LEVEL, text, null));
        }
      }
    }
    close(items, blocks);
    between.values().stream().filter(b -> b instanceof Block.VideoBlock).forEach(blocks::add);
    return blocks.size() <= Block.MAX_BLOCKS ? blocks : blocks.subList(0, Block.MAX_BLOCKS);
  }

  private static String cut(String line) {
    if (line.length() <= Block.MAX_TEXT) {
      return line;
    }
    boolean apart = Character.isHighSurrogate(line.charAt(Block.MAX_TEXT - 1));
    return line.substring(0, apart ? Block.MAX_TEXT - 1 : Block.MAX_TEXT);
  }

  private static void close(List<String> items, List<Block> blocks) {
    if (!items.isEmpty()) {
      blocks.add(new Block.ItemList(false, items));
      items.clear();
    }
  }
}
