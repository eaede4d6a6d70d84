package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stream's filter in template.yaml, against the partitions from which something follows. */
class TouchedItemTest {
  private static final String PICTURE = "0123456789abcdef0123456789abcdef";

  private static List<String> delivered() throws IOException {
    String template = Files.readString(Path.of("../template.yaml"));
    String filter =
        template
            .lines()
            .filter(line -> line.contains("- Pattern: '{\"dynamodb\""))
            .findFirst()
            .orElseThrow();
    return Pattern.compile("\\{\"prefix\": \"([A-Z]+#)\"}")
        .matcher(filter)
        .results()
        .map(prefix -> prefix.group(1))
        .toList();
  }

  @Test
  void somethingFollowsFromEveryPartitionThatTheFilterLetsThrough() throws IOException {
    assertThat(delivered())
        .isNotEmpty()
        .allSatisfy(
            prefix -> {
              String sk = prefix.equals(Keys.WAKES_PREFIX) ? "0#ARTICLE#an-id" : Keys.META;
              String rest =
                  switch (prefix) {
                    case Keys.PICTURE_PREFIX -> PICTURE;
                    case Keys.WAKE_PREFIX -> "ARTICLE#an-id";
                    default -> "an-id";
                  };
              assertThat(TouchedItem.of(prefix + rest, sk)).isPresent();
            });
  }

  @Test
  void theFilterLetsThroughEveryPartitionFromWhichSomethingFollows() throws IOException {
    assertThat(delivered())
        .containsExactlyInAnyOrder(
            "ARTICLE#",
            "VIDEO#",
            Keys.WAKE_PREFIX,
            Keys.WAKES_PREFIX,
            Keys.IMAGE_PREFIX,
            Keys.PICTURE_PREFIX);
  }
}
