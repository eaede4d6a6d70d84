package newsreel.catalog.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsreel.catalog.Samples;
import org.junit.jupiter.api.Test;

/** What every book of sources does: all comes back, and two readers are not in each other's way. */
public interface WatchBookContract {
  SourceId ID = WatchedSamples.SOURCE.id();
  Instant NOON = Samples.NOON;

  /** The same book throughout a test, empty at first. */
  WatchBook book();

  @Test
  default void everyFieldIsKept() {
    WatchedSamples.store(book());
    assertThat(book().sources()).containsExactly(WatchedSamples.SOURCE);
    assertThat(book().progress(ID)).isEqualTo(WatchedSamples.PROGRESS);
    assertThat(book().lists(ID)).containsExactly(WatchedSamples.LIST);
    assertThat(book().page(WatchedSamples.PAGE.key())).contains(WatchedSamples.readPage());
    assertThat(book().versions(ID, WatchedSamples.LIST.url()).moved(List.of(WatchedSamples.LISTED)))
        .isEmpty();
    assertThat(book().take("news.example.org", "reader", NOON, NOON.plusSeconds(60)))
        .hasValueSatisfying(turn -> assertThat(turn.refusals()).isEqualTo(1));
  }

  @Test
  default void aPageIsDueOnceAtItsLatestTimeAndOnlyThen() {
    WatchedPage page = WatchedSamples.PAGE;
    book().add(List.of(page));
    assertThat(book().due(ID, NOON.minusMillis(1), 10)).isEmpty();
    assertThat(book().due(ID, NOON, 10)).hasSize(1);
    Instant later = NOON.plus(Duration.ofHours(1));
    assertThat(book().save(page, page.next().due(later).build())).isTrue();
    assertThat(book().due(ID, NOON, 10)).isEmpty();
    assertThat(book().due(ID, later, 10)).extracting(d -> d.page()).containsExactly(page.key());
    assertThat(book().save(page, page.next().due(null).build()))
        .as("as it was before another changed it")
        .isFalse();
  }

  @Test
  default void newsIsDueBeforeTheArchive() {
    WatchedPage old =
        WatchedPage.found(
            WatchedSamples.LISTED.at(Samples.url("https://news.example.org/old")),
            ID,
            NOON.minusSeconds(60),
            true);
    book().add(List.of(old, WatchedSamples.PAGE));
    assertThat(book().due(ID, NOON, 10))
        .extracting(d -> d.page())
        .containsExactly(WatchedSamples.PAGE.key(), old.key());
    assertThat(book().due(ID, NOON, 1)).hasSize(1);
    assertThat(book().waiting(ID, NOON, 10)).isEqualTo(2);
  }

  @Test
  default void theTurnOfAHostIsHadByOneUntilItIsGivenBackOrOver() {
    Instant until = NOON.plusSeconds(60);
    assertThat(book().take("a.example.org", "first", NOON, until)).isPresent();
    assertThat(book().take("a.example.org", "second", NOON, until)).isEmpty();
    assertThat(book().take("b.example.org", "second", NOON, until)).isPresent();
    assertThat(book().take("a.example.org", "first", NOON, until)).isPresent();
    assertThat(book().take("a.example.org", "second", until.plusMillis(1), until.plusSeconds(60)))
        .as("its time is over")
        .isPresent();
    var turn = book().take("b.example.org", "second", NOON, until).orElseThrow();
    book().give(turn.asked(NOON));
    assertThat(book().take("b.example.org", "first", NOON.plusSeconds(1), until))
        .hasValueSatisfying(t -> assertThat(t.lastAt()).isEqualTo(NOON));
    book().give(turn);
    assertThat(book().take("b.example.org", "third", NOON.plusSeconds(2), until))
        .as("who has lost the turn gives nothing back")
        .isEmpty();
  }

  @Test
  default void aSourceIsPutOnceAndForgottenWithAllThatIsItsOwn() {
    assertThat(book().save(WatchedSamples.SOURCE)).isTrue();
    assertThat(book().save(WatchedSamples.SOURCE)).isFalse();
    WatchedSamples.store(book());
    assertThat(book().delete(ID)).isTrue();
    assertThat(book().delete(ID)).isFalse();
    assertThat(book().source(ID)).isEmpty();
    assertThat(book().lists(ID)).isEmpty();
    assertThat(book().progress(ID)).isEqualTo(SourceProgress.none(ID));
    assertThat(book().versions(ID, WatchedSamples.LIST.url()).bytes())
        .isEqualTo(ListedVersions.none().bytes());
    assertThat(book().due(ID, WatchedSamples.LATER, 10)).isEmpty();
  }
}
