package newsreel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md shows of the rooms is what {@link WallsTest} holds. */
class ArchitectureDocumentTest {
  private static String document() throws IOException {
    return Files.readString(Path.of("../docs/architecture.md"));
  }

  private static Set<String> seen(String room) {
    return new TreeSet<>(
        List.of(WallsTest.ARROWS.getOrDefault(room, "").split(" ", -1)).stream()
            .filter(name -> !name.isEmpty())
            .toList());
  }

  /** Those that a room sees by way of no other. */
  private static Set<String> direct(String room) {
    Set<String> direct = seen(room);
    seen(room).forEach(other -> direct.removeAll(seen(other)));
    return direct;
  }

  @Test
  void thePictureHasEveryArrowThatNoOthersImply() throws IOException {
    String document = document();
    String picture = document.substring(document.indexOf("flowchart TD"));
    Map<String, Set<String>> drawn = new TreeMap<>();
    picture
        .substring(0, picture.indexOf("```"))
        .lines()
        .map(line -> line.split(" --> ", -1))
        .filter(arrow -> arrow.length == 2)
        .forEach(
            arrow ->
                drawn
                    .computeIfAbsent(arrow[0].strip(), _ -> new TreeSet<>())
                    .addAll(List.of(arrow[1].strip().split(" & ", -1))));

    Map<String, Set<String>> held = new TreeMap<>();
    WallsTest.ARROWS.keySet().forEach(room -> held.put(room, direct(room)));
    held.values().removeIf(Set::isEmpty);
    assertThat(drawn).isEqualTo(held);
  }

  @Test
  void theTableNamesEveryRoom() throws IOException {
    String document = document();
    String table = document.substring(document.indexOf("| room |"));

    assertThat(WallsTest.ARROWS.keySet())
        .allSatisfy(room -> assertThat(table).contains("`" + room + "`"));
  }
}
