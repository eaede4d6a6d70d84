package newsreel.catalog;

import java.util.HexFormat;
import newsreel.values.Sha256;

/**
 * Names a picture by its content: the first 128 bits of the SHA-256 of the original's bytes, in
 * hexadecimal. The same bytes under ten addresses are one picture.
 */
public record PictureId(String value) {
  private static final int LENGTH = 32;

  /**
   * @throws IllegalArgumentException if {@code value} is not 32 of {@code 0-9 a-f}
   */
  public PictureId {
    if (value.length() != LENGTH || !value.chars().allMatch(PictureId::isHex)) {
      throw new IllegalArgumentException("a picture's id is 32 hexadecimal digits");
    }
  }

  public static PictureId of(byte[] original) {
    byte[] hash = Sha256.digest().digest(original);
    return new PictureId(HexFormat.of().formatHex(hash, 0, LENGTH / 2));
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  @Override
  public String toString() {
    return value;
  }
}
