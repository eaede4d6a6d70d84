package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import newsreel.ingest.PageRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("journal");
  }

  private static String key(int number) {
    PageRecord page = new PageRecord("text/plain", ("page " + number).getBytes(UTF_8), null);
    return Journal.key("http://localhost", new SourceEntry.Page("file", page));
  }

  @Test
  void aLineThatAKilledRunLeftUnfinishedIsCutOffAndTheRestHolds() throws IOException {
    try (Journal journal = Journal.open(file, false)) {
      journal.add(key(1));
      journal.add(key(2));
    }
    Files.writeString(file, key(3).substring(0, 9), StandardOpenOption.APPEND);
    try (Journal journal = Journal.open(file, false)) {
      assertThat(List.of(journal.has(key(1)), journal.has(key(2)), journal.has(key(3))))
          .containsExactly(true, true, false);
      journal.add(key(3));
    }
    try (Journal journal = Journal.open(file, false)) {
      assertThat(journal.has(key(3))).isTrue();
      assertThat(journal.has(key(4))).isFalse();
    }
  }

  @Test
  void theSamePageAtAnotherPlaceOrForAnotherApiIsNotTheSameEntry() {
    PageRecord page = new PageRecord("text/plain", new byte[] {1}, null);
    assertThat(
            List.of(
                Journal.key("a", new SourceEntry.Page("x:1", page)),
                Journal.key("a", new SourceEntry.Page("x:2", page)),
                Journal.key("b", new SourceEntry.Page("x:1", page))))
        .doesNotHaveDuplicates();
  }

  @Test
  void aFileThatIsNoJournalIsLeftAlone() throws IOException {
    Files.writeString(file, "precious text of somebody, longer than a line of a journal is");
    assertThatThrownBy(() -> Journal.open(file, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no journal of an import");
    assertThat(file).content().startsWith("precious");
  }

  @Test
  void oneImportAtATimeKeepsAJournal() throws IOException {
    try (Journal first = Journal.open(file, false)) {
      first.add(key(1));
      assertThatThrownBy(() -> Journal.open(file, false)).hasMessageContaining("is in use");
    }
  }

  @Test
  void aSetOfHashesHoldsJustWhatWasAdded() {
    LongSet set = new LongSet();
    List<Long> added = new ArrayList<>(List.of(0L, 1L, -1L, Long.MIN_VALUE));
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 5_000; i++) {
      added.add(random.nextLong());
    }
    added.forEach(set::add);
    assertThat(added).allMatch(set::has);
    for (int i = 0; i < 5_000; i++) {
      assertThat(set.has(random.nextLong())).isFalse();
    }
  }
}
