package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class ETagTest {
  /** The check values of CRC-32 and Adler-32. */
  @Example
  void aTagHasTheWholeOfBothChecksums() {
    ETag tag = ETag.of("123456789".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(tag.opaque())))
        .isEqualTo("cbf43926" + "091e01de");
    assertThat(tag).hasToString('"' + tag.opaque() + '"');
  }

  @Example
  void ifMatchNamesATagOrItsCompressedFormAlsoWhereACacheHasWeakenedIt() {
    ETag tag = new ETag("a1");

    assertThat(tag.isNamedBy("\"a1\"")).isTrue();
    assertThat(tag.isNamedBy("\"b2\", \"a1-gzip\"")).isTrue();
    assertThat(tag.isNamedBy(" * ")).isTrue();
    assertThat(tag.isNamedBy("W/\"a1\", \"b2\"")).isTrue();
    assertThat(tag.isNamedBy("\"a1-br\", \"b2\"")).isFalse();
    assertThat(tag.isNamedBy("a1")).isFalse();
  }

  @Property
  void whereOneByteDiffersTheTagDiffers(
      @ForAll @Size(min = 1, max = 500) byte[] body,
      @ForAll @IntRange(max = 499) int at,
      @ForAll @IntRange(min = 1, max = 255) int bits) {
    byte[] other = body.clone();
    other[at % body.length] ^= (byte) bits;

    assertThat(ETag.of(other)).isNotEqualTo(ETag.of(body));
    assertThat(ETag.of(body.clone())).isEqualTo(ETag.of(body));
  }

  @Property
  void aTagIsFoundAmongOthersWeakOrStrongAndIsNoPartOfAnother(@ForAll byte[] body) {
    ETag tag = ETag.of(body);

    assertThat(tag.matchesAnyWeakly("\"another\", W/" + tag)).isTrue();
    assertThat(tag.matchesAnyWeakly(" * ")).isTrue();
    assertThat(tag.matchesAnyWeakly("\"another\", " + tag.encodedAs("gzip"))).isFalse();
    assertThat(tag.matchesAnyWeakly(tag.opaque())).isFalse();
  }
}
