package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newsreel.values.AnyInstant;

final class StoredInstantTest {
  @Property
  void whateverAnInstantWritesIsReadAsTheSameInstant(
      @ForAll(supplier = AnyInstant.class) Instant instant) {
    assertThat(StoredInstant.parse(instant.toString())).isEqualTo(instant);
  }

  @Example
  void whatIsNoInstantIsRefused() {
    for (String text :
        List.of(
            "",
            "Z",
            "2026-02-29T12:00:00Z",
            "2026-13-01T12:00:00Z",
            "2026-06-01T24:00:01Z",
            "2026-06-01T12:60:00Z",
            "2026-06-01T12:00:00",
            "2026-06-01 12:00:00Z",
            "2026-06-01T12:00:00.0000000001Z")) {
      assertThatThrownBy(() -> StoredInstant.parse(text))
          .as(text)
          .isInstanceOf(DateTimeException.class);
    }
  }
}
