package newsreel.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import newsreel.catalog.Block;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.VideoId;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Encodes blocks as bytes: the layout's number, then, deflated (RFC 1951 within RFC 1950), the
 * number of blocks, and for each block a letter for its kind and its texts, each preceded by its
 * length in UTF-8.
 */
final class BlockCodec {
  private static final int LAYOUT = 1;

  private BlockCodec() {}

  static byte[] encode(List<Block> blocks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(LAYOUT);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(blocks.size());
      for (Block block : blocks) {
        write(out, block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Decodes what {@code encode} returned.
   *
   * @throws IllegalStateException if the bytes have another layout
   */
  static List<Block> decode(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != LAYOUT) {
      throw new IllegalStateException("a body of a layout that this release does not read");
    }
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)))) {
      int size = in.readInt();
      List<Block> blocks = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        blocks.add(read(in));
      }
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, Block block) throws IOException {
    switch (block) {
      case Block.Paragraph p -> {
        out.writeByte('p');
        text(out, p.text());
        text(out, p.html());
      }
      case Block.Heading h -> {
        out.writeByte('h');
        out.writeByte(h.level());
        text(out, h.text());
        text(out, h.html());
      }
      case Block.ItemList list -> {
        out.writeByte(list.ordered() ? 'o' : 'u');
        texts(out, list.items());
      }
      case Block.Quote quote -> {
        out.writeByte('q');
        text(out, quote.text());
        text(out, quote.cite());
      }
      case Block.Table table -> {
        out.writeByte('t');
        out.writeInt(table.rows().size());
        for (List<String> row : table.rows()) {
          texts(out, row);
        }
      }
      case Block.ImageBlock image -> {
        out.writeByte('i');
        out.writeInt(image.image());
      }
      case Block.VideoBlock video -> {
        out.writeByte('v');
        text(out, video.video().value());
      }
      case Block.RelatedBlock related -> {
        out.writeByte('r');
        text(out, related.article().headline());
        WebUrl url = related.article().url();
        text(out, url == null ? null : url.value());
      }
    }
  }

  private static Block read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 'p' -> new Block.Paragraph(required(in), text(in));
      case 'h' -> new Block.Heading(in.readByte(), required(in), text(in));
      case 'o', 'u' -> new Block.ItemList(kind == 'o', texts(in));
      case 'q' -> new Block.Quote(required(in), text(in));
      case 't' -> {
        int size = in.readInt();
        List<List<String>> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          rows.add(texts(in));
        }
        yield new Block.Table(rows);
      }
      case 'i' -> new Block.ImageBlock(in.readInt());
      case 'v' -> new Block.VideoBlock(new VideoId(required(in)));
      case 'r' -> {
        String headline = required(in);
        String url = text(in);
        yield new Block.RelatedBlock(
            new RelatedArticle(headline, url == null ? null : new WebUrl(url)));
      }
      default -> throw new IllegalStateException("a block of the unknown kind " + kind);
    };
  }

  /** Writes a length of -1 for an absent text. */
  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String required(DataInputStream in) throws IOException {
    String text = text(in);
    if (text == null) {
      throw new IllegalStateException("a block without its text");
    }
    return text;
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(required(in));
    }
    return texts;
  }
}
