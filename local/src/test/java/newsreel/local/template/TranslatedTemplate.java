package newsreel.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the SAM translator makes of template.yaml: the CloudFormation template that is deployed. A
 * test that asks for it is skipped where the translator is not installed ({@code pip install
 * aws-sam-translator}).
 */
public record TranslatedTemplate(JsonNode root) {
  /** What the translator has to say, besides the translation. */
  static final File ERRORS = new File("target/translation-errors.txt");

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static @Nullable TranslatedTemplate made;

  /** Translated once for all tests. */
  public static synchronized TranslatedTemplate get() {
    assumeTrue(
        isInstalled(), "the SAM translator is not installed: pip install aws-sam-translator");
    if (made == null) {
      made = translate();
    }
    return Objects.requireNonNull(made);
  }

  /** Resources of a type, such as {@code AWS::IAM::Role}, by logical id. */
  public Map<String, JsonNode> resources(String type) {
    return root.path("Resources").properties().stream()
        .filter(resource -> resource.getValue().path("Type").asString().equals(type))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public JsonNode resource(String logicalId) {
    return root.path("Resources").path(logicalId);
  }

  private static TranslatedTemplate translate() {
    try {
      Path program = Files.createTempFile("translate", ".py");
      try (var source = TranslatedTemplate.class.getResourceAsStream("translate.py")) {
        Files.write(program, Objects.requireNonNull(source).readAllBytes());
      }
      Process python =
          new ProcessBuilder("python3", program.toString())
              .redirectError(ProcessBuilder.Redirect.appendTo(ERRORS))
              .start();
      try (OutputStream in = python.getOutputStream()) {
        Files.copy(PROJECT.resolve("template.yaml"), in);
      }
      String json = new String(python.getInputStream().readAllBytes(), UTF_8);
      assertThat(python.waitFor())
          .as("the translator takes template.yaml: see %s", ERRORS)
          .isZero();
      Files.delete(program);
      return new TranslatedTemplate(JsonMapper.shared().readTree(json));
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException("template.yaml was not translated", failure);
    }
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("python3", "-c", "import samtranslator")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
