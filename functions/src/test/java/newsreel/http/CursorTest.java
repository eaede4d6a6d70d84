package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import newsreel.catalog.Position;

final class CursorTest {
  @Property(tries = 300)
  void aPlaceIsFoundAgainInItsOwnListAlone(
      @ForAll @StringLength(max = 60) String list, @ForAll @StringLength(max = 60) String text) {
    String place = text.replaceAll("\\p{Cs}", "");
    String cursor = Cursor.encode(list, place);

    assertThat(Cursor.decode(list, cursor)).contains(place);
    assertThat(Cursor.decode(list + "|", cursor)).isEmpty();
  }

  @Property(tries = 300)
  void aCursorThatWasChangedIsKnown(@ForAll @IntRange(max = 20) int at, @ForAll char other) {
    StringBuilder cursor = new StringBuilder(Cursor.encode("list", "2026#harbour"));
    if (cursor.charAt(at) != other) {
      cursor.setCharAt(at, other);

      assertThat(Cursor.decode("list", cursor.toString())).isEmpty();
    }
  }

  @Example
  void whatIsTooShortOrTooLongIsNone() {
    assertThat(Cursor.decode("list", "")).isEmpty();
    assertThat(Cursor.decode("list", "AAAAAAAAAA")).isEmpty();
    assertThat(Cursor.decode("list", Cursor.encode("list", ""))).contains("");
    assertThat(Cursor.decode("list", Cursor.encode("list", "a".repeat(3064)))).isPresent();
    assertThat(Cursor.decode("list", Cursor.encode("list", "a".repeat(3065)))).isEmpty();
  }

  @Example
  void aListBeginsBehindTheLastItemOfThePageBefore() {
    Position last = new Position(true, Instant.parse("2026-06-01T12:00:00Z"), "0a");
    Map<String, String> query = Map.of("topic", "shipping", "limit", "5", "from", "2026-01-01");
    Lists first = new Lists(Requests.withQuery(query), "/v1/articles");
    String cursor = first.cursor(last);

    Lists next =
        new Lists(
            Requests.withQuery(
                Map.of("topic", "shipping", "limit", "7", "from", "2026-01-01", "cursor", cursor)),
            "/v1/articles");

    assertThat(first.listing().after()).isNull();
    assertThat(next.listing().after()).isEqualTo(last);
    assertThat(next.listing().limit()).isEqualTo(7);
    assertThat(next.listing().from()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(first.nextLink("c d"))
        .isEqualTo(
            "<https://api.example.org/v1/articles?cursor=c+d&from=2026-01-01&limit=5"
                + "&topic=shipping>; rel=\"next\"");
  }

  @Example
  void aCursorOfAnotherListIsRefused() {
    String cursor =
        new Lists(Requests.withQuery(Map.of("topic", "shipping")), "/v1/articles")
            .cursor(new Position(false, Instant.EPOCH, "a"));

    assertThatThrownBy(
            () -> new Lists(Requests.withQuery(Map.of("cursor", cursor)), "/v1/articles"))
        .isInstanceOf(ProblemException.class);
    assertThat(Position.parse("noon#a")).isEmpty();
    assertThat(Position.parse("2026-06-01T12:00:00Z")).isEmpty();
  }
}
