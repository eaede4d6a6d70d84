package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class ETagTest {
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
