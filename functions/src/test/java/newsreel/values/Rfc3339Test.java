package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class Rfc3339Test {
  @Property
  void anInstantIsWrittenAsJavaWritesIt(@ForAll(supplier = AnyInstant.class) Instant instant) {
    assertThat(Rfc3339.format(instant)).isEqualTo(instant.toString());
  }
}
