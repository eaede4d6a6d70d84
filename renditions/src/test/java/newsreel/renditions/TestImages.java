package newsreel.renditions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Image files of every kind, made by program. Each shows red, green, blue and yellow in its
 * corners: top left, top right, bottom left, bottom right.
 */
public final class TestImages {
  private TestImages() {}

  public static BufferedImage corners(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
    for (int i = 0; i < colors.length; i++) {
      graphics.setColor(colors[i]);
      graphics.fillRect(
          i % 2 * (width / 2), i / 2 * (height / 2), width - width / 2, height - height / 2);
    }
    graphics.dispose();
    return image;
  }

  /** Noise on a gradient: about as hard to compress as a photo. */
  public static BufferedImage photo(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int seed = 7;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        seed = seed * 1_103_515_245 + 12_345;
        int noise = (seed >>> 16 & 15) - 8;
        int wave = (int) (40 * Math.sin(x / 23.0) * Math.cos(y / 31.0));
        int red = clamp(60 + 120 * x / width + wave + noise);
        int green = clamp(90 + 80 * y / height + wave / 2 + noise);
        int blue = clamp(200 - 90 * x / width - wave + noise);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  private static int clamp(int level) {
    return Math.max(0, Math.min(255, level));
  }

  public static byte[] jpeg(int width, int height) {
    return jpeg(corners(width, height, BufferedImage.TYPE_INT_RGB), false);
  }

  public static byte[] jpeg(BufferedImage image, boolean progressive) {
    ImageWriter writer = writer();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(0.92f);
    settings.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    return write(writer, new IIOImage(image, null, null), settings);
  }

  /** As Photoshop writes it: inked pixels are low, and a marker says so. */
  public static byte[] cmykJpeg(int width, int height) {
    BufferedImage rgb = corners(width, height, BufferedImage.TYPE_INT_RGB);
    WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color color = new Color(rgb.getRGB(x, y));
        int[] pixel = {color.getRed(), color.getGreen(), color.getBlue(), 255};
        inks.setPixel(x, y, pixel);
      }
    }
    ImageWriter writer = writer();
    byte[] file = write(writer, new IIOImage(inks, null, null), writer.getDefaultWriteParam());
    return insert(file, 0xee, "Adobe\0\144\0\0\0\0\0".getBytes(ISO_8859_1));
  }

  /**
   * @param orientation of EXIF, 1 to 8
   */
  public static byte[] oriented(byte[] jpeg, int orientation) {
    byte[] exif = {
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      18,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    return insert(jpeg, 0xe1, exif);
  }

  /** Each field is the number of its data set and its text. */
  public static byte[] withIptc(byte[] jpeg, Object... fields) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      byte[] text = ((String) fields[i + 1]).getBytes(UTF_8);
      records.writeBytes(
          new byte[] {
            0x1c,
            2,
            ((Integer) fields[i]).byteValue(),
            (byte) (text.length >> 8),
            (byte) text.length
          });
      records.writeBytes(text);
    }
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes("Photoshop 3.0\0008BIM\4\4\0\0".getBytes(ISO_8859_1));
    int length = records.size();
    segment.writeBytes(
        new byte[] {
          (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
        });
    segment.writeBytes(records.toByteArray());
    return insert(jpeg, 0xed, segment.toByteArray());
  }

  public static byte[] withXmp(byte[] jpeg, String xml) {
    return insert(jpeg, 0xe1, ("http://ns.adobe.com/xap/1.0/\0" + xml).getBytes(UTF_8));
  }

  /** Behind the start of the image. */
  private static byte[] insert(byte[] jpeg, int marker, byte[] content) {
    int length = content.length + 2;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    file.writeBytes(content);
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  /** Opaque corners, and nothing in the middle. */
  public static byte[] transparentPng(int width, int height) {
    BufferedImage image = corners(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = height / 4; y < height * 3 / 4; y++) {
      for (int x = width / 4; x < width * 3 / 4; x++) {
        image.setRGB(x, y, 0);
      }
    }
    return write(image, "png");
  }

  public static byte[] png(BufferedImage image) {
    return write(image, "png");
  }

  /** Of two frames, of which the second is black. */
  public static byte[] animatedGif(int width, int height) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(
          frame(writer, corners(width, height, BufferedImage.TYPE_INT_RGB)), null);
      writer.writeToSequence(
          frame(writer, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)), null);
      writer.endWriteSequence();
    }
    return bytes.toByteArray();
  }

  private static IIOImage frame(ImageWriter writer, BufferedImage image) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode control =
        (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
    control.setAttribute("delayTime", "50");
    metadata.setFromTree(format, root);
    return new IIOImage(image, null, metadata);
  }

  public static byte[] webp(int width, int height) {
    BufferedImage image = corners(width, height, BufferedImage.TYPE_INT_RGB);
    int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
    try {
      return Encoder.webp(new Pixels(width, height, rgb));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PNG of some 200 KB whose header says how many pixels it has, all of one colour. */
  public static byte[] bomb(int width, int height) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {1, 0, 0, 0, 0}); // one bit of gray
    chunk(file, "IHDR", header.toByteArray());
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels)) {
      byte[] row = new byte[1 + (width + 7) / 8];
      for (int y = 0; y < height; y++) {
        packed.write(row);
      }
    }
    chunk(file, "IDAT", pixels.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** Behind the header. */
  public static byte[] withProfile(byte[] png, byte[] profile) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes("linear\0\0".getBytes(ISO_8859_1));
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
      deflated.write(profile);
    }
    int header = 8 + 12 + 13;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(png, 0, header);
    chunk(file, "iCCP", packed.toByteArray());
    file.write(png, header, png.length - header);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content)
      throws IOException {
    byte[] name = type.getBytes(ISO_8859_1);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(content);
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) checksum.getValue());
  }

  private static ImageWriter writer() {
    for (var writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext(); ) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        return writer;
      }
    }
    throw new IllegalStateException("Java has a JPEG writer");
  }

  private static byte[] write(BufferedImage image, String format) {
    return write(
        ImageIO.getImageWritersByFormatName(format).next(), new IIOImage(image, null, null), null);
  }

  private static byte[] write(
      ImageWriter writer,
      IIOImage image,
      @org.jspecify.annotations.Nullable ImageWriteParam settings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
