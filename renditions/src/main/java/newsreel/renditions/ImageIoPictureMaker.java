package newsreel.renditions;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsreel.catalog.Picture;
import newsreel.catalog.PictureId;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.UnusablePictureException;

/** Makes pictures with Java's own image library and libwebp. */
public final class ImageIoPictureMaker implements PictureMaker {
  private static final int[] WIDTHS = {320, 640, 960, 1280, 1920};
  private static final int WIDEST = 1920;

  /** The longest side of a WebP, in pixels. */
  private static final int LONGEST_SIDE = 16_383;

  /** In pixels. Anything smaller is a visit counter and not a picture. */
  private static final int SHORTEST_SIDE = 16;

  @Override
  public Made make(byte[] original) throws UnusablePictureException {
    if (original.length > MAX_BYTES) {
      throw new UnusablePictureException(
          "It has %,d bytes; at most %,d are taken.".formatted(original.length, MAX_BYTES));
    }
    ImageFormat format = ImageFormat.of(original);
    EmbeddedParts parts = EmbeddedParts.of(original, format);
    try {
      Decoder.Decoded decoded =
          new Decoder(original, format, parts).decode(ImageIoPictureMaker::topWidth);
      SequencedMap<Integer, Pixels> renditions = scaled(decoded.pixels());
      Pixels least = renditions.lastEntry().getValue();
      Picture picture =
          new Picture(
              PictureId.of(original),
              decoded.width(),
              decoded.height(),
              Preview.color(least),
              Preview.blurhash(least),
              renditions.sequencedKeySet().reversed().stream().toList());
      return new Made(picture, EmbeddedWords.of(parts), files(renditions, picture));
    } catch (IOException | OutOfMemoryError failed) {
      throw new UnusablePictureException("No renditions can be made of it.", failed);
    }
  }

  static int topWidth(int width, int height) throws UnusablePictureException {
    if (Math.min(width, height) < SHORTEST_SIDE) {
      throw new UnusablePictureException(
          "It has %d x %d pixels; a picture has %d at least in each direction."
              .formatted(width, height, SHORTEST_SIDE));
    }
    int byHeight = Math.toIntExact((long) LONGEST_SIDE * width / height);
    return Math.max(1, Math.min(Math.min(width, WIDEST), byHeight));
  }

  /** Returns the usual widths below the widest, except any that is nearly as wide. */
  static List<Integer> widths(int widest) {
    return Stream.concat(
            IntStream.of(WIDTHS).filter(width -> width * 10 <= widest * 9).boxed(),
            Stream.of(widest))
        .toList();
  }

  /**
   * Returns the images by width, widest first. Each is made from the one before, which has fewer
   * pixels than the original.
   */
  private static SequencedMap<Integer, Pixels> scaled(Pixels top) {
    SequencedMap<Integer, Pixels> renditions = new LinkedHashMap<>();
    Pixels last = top;
    for (int width : widths(top.width()).reversed()) {
      last = scaled(last, width, top);
      renditions.put(width, last);
    }
    return renditions;
  }

  /**
   * @param shape has the proportions
   */
  private static Pixels scaled(Pixels from, int width, Pixels shape) {
    int height =
        Math.max(1, Math.toIntExact(Math.round((double) shape.height() * width / shape.width())));
    return from.scaledTo(width, height);
  }

  private static SequencedMap<String, byte[]> files(
      SequencedMap<Integer, Pixels> renditions, Picture picture) throws IOException {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    int jpegWidth = picture.jpegWidth();
    Pixels top = renditions.firstEntry().getValue();
    Pixels jpeg = renditions.getOrDefault(jpegWidth, top);
    files.put(jpegWidth + ".jpg", Encoder.jpeg(scaled(jpeg, jpegWidth, top)));
    for (Map.Entry<Integer, Pixels> rendition : renditions.reversed().entrySet()) {
      files.put(rendition.getKey() + ".webp", Encoder.webp(rendition.getValue()));
    }
    return files;
  }
}
