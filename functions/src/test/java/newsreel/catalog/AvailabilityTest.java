package newsreel.catalog;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import newsreel.catalog.Availability.State;
import newsreel.catalog.Availability.Withdrawal;
import org.junit.jupiter.api.Test;

final class AvailabilityTest {
  private static final Instant FROM = Instant.parse("2026-06-01T06:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-06-02T06:00:00Z");
  private static final Instant BEFORE = FROM.minusSeconds(1);
  private static final Instant BETWEEN = FROM.plusSeconds(60);
  private static final Availability WINDOW = new Availability(FROM, UNTIL, null);
  private static final Withdrawal WITHDRAWAL = new Withdrawal(FROM, "Wrong port", "harbour-2");

  @Test
  void aWindowIsOpenFromItsStartToTheInstantBeforeItsEnd() {
    assertThat(WINDOW.at(BEFORE)).isEqualTo(State.EMBARGOED);
    assertThat(WINDOW.at(FROM)).isEqualTo(State.AVAILABLE);
    assertThat(WINDOW.at(UNTIL.minusSeconds(1))).isEqualTo(State.AVAILABLE);
    assertThat(WINDOW.at(UNTIL)).isEqualTo(State.EXPIRED);
    assertThat(WINDOW.isOpenAt(FROM)).isTrue();
    assertThat(WINDOW.isOpenAt(UNTIL)).isFalse();
    assertThat(Availability.ALWAYS.isOpenAt(Instant.EPOCH)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new Availability(FROM, FROM, null));
  }

  @Test
  void anItemIsListedFromTenMinutesBeforeItOpensUntilItEnds() {
    Instant entry = FROM.minusSeconds(600);
    assertThat(WINDOW.isListedAt(entry.minusMillis(1))).isFalse();
    assertThat(WINDOW.isListedAt(entry)).isTrue();
    assertThat(WINDOW.isListedAt(UNTIL.minusMillis(1))).isTrue();
    assertThat(WINDOW.isListedAt(UNTIL)).isFalse();
    assertThat(WINDOW.withdrawn(WITHDRAWAL).isListedAt(BETWEEN)).isFalse();
    assertThat(Availability.ALWAYS.isListedAt(Instant.EPOCH)).isTrue();

    assertThat(WINDOW.wakesAfter(Instant.EPOCH)).containsExactly(entry, FROM, UNTIL);
    assertThat(WINDOW.wakesAfter(entry)).containsExactly(FROM, UNTIL);
    assertThat(WINDOW.wakesAfter(UNTIL)).isEmpty();
    assertThat(WINDOW.withdrawn(WITHDRAWAL).wakesAfter(Instant.EPOCH)).isEmpty();
    assertThat(Availability.ALWAYS.wakesAfter(Instant.EPOCH)).isEmpty();
  }

  @Test
  void aWithdrawnItemIsGoneButForTheEmbargoThatHidesItAltogether() {
    Availability withdrawn = WINDOW.withdrawn(WITHDRAWAL);

    assertThat(withdrawn.at(BEFORE)).isEqualTo(State.EMBARGOED);
    assertThat(withdrawn.at(BETWEEN)).isEqualTo(State.WITHDRAWN);
    assertThat(withdrawn.at(UNTIL)).isEqualTo(State.WITHDRAWN);
    assertThat(withdrawn.restored()).isEqualTo(WINDOW);
    assertThat(withdrawn.orWithdrawn(new Withdrawal(UNTIL, null, null))).isEqualTo(withdrawn);
    assertThat(WINDOW.orWithdrawn(WITHDRAWAL)).isEqualTo(withdrawn);
    assertThatIllegalArgumentException().isThrownBy(() -> new Withdrawal(FROM, " ", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Withdrawal(FROM, null, "#"));
  }

  @Test
  void theNextChangeIsTheStartOrTheEndWhicheverIsAhead() {
    assertThat(WINDOW.nextChange(BEFORE)).contains(FROM);
    assertThat(WINDOW.nextChange(FROM)).contains(UNTIL);
    assertThat(WINDOW.nextChange(UNTIL)).isEmpty();
    assertThat(WINDOW.withdrawn(WITHDRAWAL).nextChange(BETWEEN)).isEmpty();
    assertThat(WINDOW.withdrawn(WITHDRAWAL).nextChange(BEFORE)).contains(FROM);
    assertThat(Availability.ALWAYS.nextChange(FROM)).isEmpty();
  }

  @Test
  void theLastChangeIsTheStartOrTheEndWhicheverIsBehind() {
    assertThat(WINDOW.lastChange(BEFORE)).isEmpty();
    assertThat(WINDOW.lastChange(FROM)).contains(FROM);
    assertThat(WINDOW.lastChange(UNTIL)).contains(UNTIL);
    assertThat(Availability.ALWAYS.lastChange(FROM)).isEmpty();
  }

  @Test
  void theFirstOpenInstantLiesInTheTimeThatIsAskedFor() {
    assertThat(WINDOW.firstOpen(BEFORE, BETWEEN)).contains(FROM);
    assertThat(WINDOW.firstOpen(BEFORE, FROM)).contains(FROM);
    assertThat(WINDOW.firstOpen(BEFORE, BEFORE)).isEmpty();
    assertThat(WINDOW.firstOpen(BETWEEN, UNTIL)).contains(BETWEEN);
    assertThat(WINDOW.firstOpen(BETWEEN, BEFORE)).contains(BETWEEN);
    assertThat(WINDOW.firstOpen(UNTIL, UNTIL)).isEmpty();
  }

  @Test
  void aRevisionKnowsSinceWhenThePublicSeesIt() {
    Revision first = Revision.first(BEFORE);

    assertThat(first.firstPublic(WINDOW, UNTIL)).contains(FROM);
    assertThat(first.next(BETWEEN, WINDOW)).isEqualTo(new Revision(2, BEFORE, BETWEEN, FROM));
    assertThat(first.next(BEFORE.plus(1, SECONDS).minusMillis(1), WINDOW).publicSince()).isNull();
    assertThat(first.next(BETWEEN, WINDOW).firstPublic(Availability.ALWAYS, UNTIL)).contains(FROM);
    assertThatIllegalArgumentException().isThrownBy(() -> new Revision(0, FROM, FROM, null));
  }
}
