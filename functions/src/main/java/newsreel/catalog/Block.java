package newsreel.catalog;

import java.util.List;
import java.util.stream.Stream;
import newsreel.values.FieldException;
import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A part of an article's body. If the text has markup, {@code html} holds it, limited to {@code
 * a[href]}, {@code em}, {@code strong}, {@code sub}, {@code sup}, {@code code} and {@code br}.
 */
public sealed interface Block {
  /** The most blocks in a body. */
  int MAX_BLOCKS = 3_000;

  /** The most items in a list, or rows in a table. */
  int MAX_PARTS = 2_000;

  /** The most cells in a table. */
  int MAX_CELLS = 5_000;

  /** The longest text, in UTF-16 units. */
  int MAX_TEXT = 100_000;

  /** The longest text with its markup, in UTF-16 units. */
  int MAX_HTML = 200_000;

  /** Returns the texts of a whole body, in order. */
  static Stream<String> texts(List<Block> body) {
    return body.stream().flatMap(Block::texts);
  }

  /** Returns the texts that people read in the block; these are counted as words. */
  default Stream<String> texts() {
    return Stream.empty();
  }

  record Paragraph(String text, @Nullable String html) implements Block {
    public Paragraph {
      Texts.check("text", text, MAX_TEXT);
      Texts.check("html", html, MAX_HTML);
    }

    public static Paragraph of(String text) {
      return new Paragraph(text, null);
    }

    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }

  /**
   * @param level 2 to 6; the headline is 1
   */
  record Heading(int level, String text, @Nullable String html) implements Block {
    public Heading {
      if (level < 2 || level > 6) {
        throw new FieldException("level", "level must be from 2 to 6");
      }
      Texts.check("text", text, Texts.LINE);
      Texts.check("html", html, MAX_HTML);
    }

    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }

  /** A list. The items of a nested list follow the item that contains it. */
  record ItemList(boolean ordered, List<String> items) implements Block {
    public ItemList {
      items = List.copyOf(items);
      if (items.isEmpty() || items.size() > MAX_PARTS) {
        throw new FieldException("items", "items must be 1 to " + MAX_PARTS);
      }
      items.forEach(item -> Texts.check("items", item, MAX_TEXT));
    }

    @Override
    public Stream<String> texts() {
      return items.stream();
    }
  }

  /**
   * @param cite the person or work quoted
   */
  record Quote(String text, @Nullable String cite) implements Block {
    public Quote {
      Texts.check("text", text, MAX_TEXT);
      Texts.check("cite", cite, Texts.LINE);
    }

    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }

  /**
   * @param rows an empty cell is an empty text
   */
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
      if (rows.isEmpty()
          || rows.size() > MAX_PARTS
          || rows.stream().mapToInt(List::size).sum() > MAX_CELLS) {
        throw new FieldException(
            "rows",
            "rows must be 1 to " + MAX_PARTS + ", with at most " + MAX_CELLS + " cells together");
      }
      for (List<String> row : rows) {
        for (String cell : row) {
          if (cell.length() > MAX_TEXT) {
            throw new FieldException(
                "rows", "a cell must have at most " + MAX_TEXT + " characters");
          }
        }
      }
    }

    @Override
    public Stream<String> texts() {
      return rows.stream().flatMap(List::stream).filter(cell -> !cell.isEmpty());
    }
  }

  /**
   * The place of a photo.
   *
   * @param image its index among the article's images, from 0
   */
  record ImageBlock(int image) implements Block {
    public ImageBlock {
      if (image < 0) {
        throw new FieldException("image", "image must be 0 or more");
      }
    }
  }

  /** The place of a video. */
  record VideoBlock(VideoId video) implements Block {}

  /** A pointer to another story. */
  record RelatedBlock(RelatedArticle article) implements Block {}
}
