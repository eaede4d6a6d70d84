package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

final class SignatureTest {
  @Property(tries = 200)
  void noKeyIsDeniedThatAnItemHas(@ForAll @Size(max = 400) Set<String> keys) {
    byte[] signature = Signature.of(keys).orElseThrow();

    assertThat(keys).allMatch(key -> Signature.mayHave(signature, key));
  }

  @Example
  void ofTheKeysThatTheItemOfAHeadlineLacksNearlyAllAreRuledOut() {
    Set<String> keys = keys(0, 36);
    byte[] signature = Signature.of(keys).orElseThrow();

    assertThat(keys(1_000, 2_000))
        .filteredOn(key -> Signature.mayHave(signature, key))
        .hasSizeLessThan(60);
  }

  @Example
  void anItemOfVeryManyWordsHasNone() {
    assertThat(Signature.of(keys(0, 401))).isEmpty();
  }

  @Example
  void whatIsStoredIsReadByEveryLaterVersion() {
    assertThat(Signature.of(Set.of("harbour", "har*", "@coast")).orElseThrow())
        .asHexString()
        .isEqualTo("00440001000000020010040000000000");
  }

  private static Set<String> keys(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "word" + i * 31)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
