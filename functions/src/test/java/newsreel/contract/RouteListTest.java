package newsreel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That template.yaml, the code and openapi.yaml name the same routes and parameters. */
final class RouteListTest {
  private static final Pattern QUERY =
      Pattern.compile("queryParameter|Parameters\\(|request\\.flag");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\b(?:queryParameter|flag|instant|id|names|list|text)\\(\\s*\"([A-Za-z]+)\"");

  private final Contract contract = Contract.get();

  @Test
  void everyRouteOfTheTemplateIsDocumentedWithWhoMayUseItAndTheOtherWayRound() throws IOException {
    Map<String, Boolean> documented = new TreeMap<>();
    for (String routeKey : contract.routeKeys()) {
      documented.put(
          routeKey, !contract.operation(routeKey).orElseThrow().path("security").isEmpty());
    }
    assertThat(documented).isEqualTo(TemplateRoutes.withToken());
  }

  @Test
  void everyPathParameterIsDocumented() {
    for (String routeKey : contract.routeKeys()) {
      Matcher names = Pattern.compile("\\{([A-Za-z]+)}").matcher(routeKey);
      assertThat(contract.parameters(routeKey, "path").keySet())
          .as(routeKey)
          .isEqualTo(names.results().map(r -> r.group(1)).collect(Collectors.toSet()));
    }
  }

  @Test
  void theQueryParametersThatTheCodeReadsAreThoseThatAreDocumented() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              sources
                  .filter(file -> file.toString().endsWith(".java"))
                  .map(RouteListTest::text)
                  .filter(text -> QUERY.matcher(text).find())
                  .flatMap(text -> PARAMETER.matcher(text).results().map(match -> match.group(1)))
                  .collect(Collectors.toSet()))
          .isEqualTo(
              contract.routeKeys().stream()
                  .flatMap(key -> contract.parameters(key, "query").keySet().stream())
                  .collect(Collectors.toSet()));
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
