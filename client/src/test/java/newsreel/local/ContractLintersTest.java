package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Redocly and Spectral find neither an error nor a warning in openapi.yaml. */
class ContractLintersTest {
  private static final String CONTRACT = "../functions/src/main/resources/openapi.yaml";

  @Test
  void redoclyFindsNothing() throws Exception {
    String said =
        Tool.run(
            Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
            Tool.installed("redocly"),
            "lint",
            "--extends=recommended",
            CONTRACT);
    assertThat(said).contains("Your API description is valid").doesNotContain("You have");
  }

  @Test
  void spectralFindsNothing() throws Exception {
    assertThat(
            Tool.run(
                Tool.installed("spectral"),
                "lint",
                "--ruleset=tools/spectral.yaml",
                "--fail-severity=hint",
                CONTRACT))
        .contains("No results with a severity of 'hint' or higher found");
  }
}
