package newsreel.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static Template project(Map<String, String> parameters) throws IOException {
    return Template.read(Path.of("../template.yaml"), parameters);
  }

  @Test
  void everyWritingRouteOfTheProjectAsksForATokenAndNoReadingRouteDoes() throws IOException {
    assertThat(project(Map.of("TokenIssuer", "https://login.example.com")).routes())
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(route.scopes())
                    .as(route.key())
                    .isEqualTo(isPublic(route) ? List.of() : List.of(scope(route))));
  }

  private static String scope(Route route) {
    return route.path().startsWith("/v1/re") ? "catalog:admin" : "catalog:write";
  }

  private static boolean isPublic(Route route) {
    return ReadingRoutes.include(route)
        && !route.key().contains(" /v1/preview/")
        && !route.key().contains(" /v1/imports/")
        && !route.key().endsWith(" /v1/catalog")
        && !route.path().startsWith("/v1/re")
        && !route.path().startsWith("/v1/sources")
        && !route.key().endsWith(" /v1/pictures");
  }

  @Test
  void everyGetCanBeAskedForByHeadToo() throws IOException {
    List<String> routes = project(Map.of()).routes().stream().map(Route::key).toList();
    assertThat(routes.stream().filter(r -> r.startsWith("GET ")).map(r -> "HEAD" + r.substring(3)))
        .isNotEmpty()
        .allMatch(routes::contains);
  }

  @Test
  void functionsGetTheEnvironmentThatTheTemplateGives() throws IOException {
    assertThat(project(Map.of()).functions())
        .extracting(Function::environment)
        .containsOnly(
            variables(Map.of()),
            variables(Map.of("FRAME_ANCESTORS", "*")),
            variables(Map.of("PICTURE_QUEUE", "PictureQueue", "INDEX_QUEUE", "IndexQueue")),
            variables(Map.of("ALLOWED_PAGE_HOSTS", "")),
            variables(Map.of("ALLOWED_PAGE_HOSTS", "", "PICTURE_QUEUE", "PictureQueue")),
            variables(
                Map.of(
                    "EVENT_BUS",
                    "EventBus",
                    "PICTURE_QUEUE",
                    "PictureQueue",
                    "INDEX_QUEUE",
                    "IndexQueue",
                    "CDN_PARAMETER",
                    "/newsreel/newsreel/cdn")),
            variables(Map.of("SEARCH_BUCKET", "SearchBucket")),
            variables(Map.of("SEARCH_BUCKET", "SearchBucket", "INDEX_QUEUE", "IndexQueue")),
            variables(Map.of("PICTURES_BUCKET", "PicturesBucket")),
            variables(Map.of("PICTURES_BUCKET", "PicturesBucket", "PICTURE_QUEUE", "PictureQueue")),
            variables(
                Map.of(
                    "PICTURES_BUCKET", "PicturesBucket",
                    "PICTURE_QUEUE", "PictureQueue",
                    "ALLOWED_PICTURE_HOSTS", "*",
                    "CDN_PARAMETER", "/newsreel/newsreel/cdn")));
    assertThat(project(Map.of("PublicUrl", "http://127.0.0.1:1")).functions())
        .extracting(Function::environment)
        .allMatch(variables -> "http://127.0.0.1:1".equals(variables.get("BASE_URL")));
  }

  /** Those that every function has, and its own. */
  private static Map<String, String> variables(Map<String, String> own) {
    Map<String, String> variables = new HashMap<>(own);
    variables.put("TABLE_NAME", "Table");
    variables.put("STACK", "newsreel");
    variables.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+DisableExplicitGC");
    return variables;
  }

  @Test
  void functionsAreCalledInTheirPeriods() throws IOException {
    assertThat(project(Map.of()).functions().stream().filter(f -> f.period() != null))
        .extracting(Function::name, Function::period)
        .containsExactlyInAnyOrder(
            tuple("WakeFunction", Duration.ofMinutes(1)),
            tuple("SourcesFunction", Duration.ofMinutes(1)),
            tuple("IndexFunction", Duration.ofMinutes(5)));
  }

  @Test
  void intrinsicFunctionsAreCarriedOut() {
    Template template =
        Template.parse(
            """
            Parameters:
              Stage: { Type: String, Default: test }
              Names: { Type: CommaDelimitedList, Default: "a,b" }
            Conditions:
              Live: !Equals [!Ref Stage, live]
              Quiet: !And [!Not [!Condition Live], !Or [!Condition Live, !Equals [a, a]]]
            Globals:
              Function:
                Environment: { Variables: { LEVEL: global, STAGE: !Ref Stage } }
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: H
                  Environment:
                    Variables:
                      LEVEL: own
                      SUB: !Sub "${Stage}-${AWS::Region}-${Table.Arn}-${!literal}"
                      SUB_OWN: !Sub ["${x}", { x: !Ref Stage }]
                      ATT: !GetAtt Table.Arn
                      ATT_LONG: { "Fn::GetAtt": [Table, Arn] }
                      IF: !If [Quiet, "yes", "no"]
                      NONE: !If [Live, "yes", !Ref AWS::NoValue]
            """,
            Map.of());
    assertThat(template.functions().getFirst().environment())
        .isEqualTo(
            Map.of(
                "LEVEL", "own",
                "STAGE", "test",
                "SUB", "test-local-Table.Arn-${literal}",
                "SUB_OWN", "test",
                "ATT", "Table.Arn",
                "ATT_LONG", "Table.Arn",
                "IF", "yes"));
  }
}
