package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.catalog.ArticleId;
import newsreel.json.FieldSelection;
import newsreel.values.FieldError;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParametersTest {
  private static Parameters of(String name, String value) {
    return new Parameters(Requests.withQuery(Map.of(name, value)));
  }

  private static final Parameters NONE = new Parameters(Requests.withQuery(Map.of()));

  private static void refused(String name, String value, Consumer<Parameters> read) {
    assertThatThrownBy(() -> read.accept(of(name, value)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(400);
              assertThat(e.problem().errors()).extracting(FieldError::pointer).contains(name);
            });
  }

  @Test
  void aLimitIsFrom1To100And20WithoutOne() {
    assertThat(NONE.limit()).isEqualTo(20);
    assertThat(of("limit", "1").limit()).isEqualTo(1);
    assertThat(of("limit", "100").limit()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "ten", "", "1.5", "99999999999"})
  void anotherLimitIsRefused(String limit) {
    refused("limit", limit, Parameters::limit);
  }

  @Test
  void aTimeIsATimeOrADateAndItsPlusMayHaveBecomeABlank() {
    assertThat(NONE.instant("from")).isEmpty();
    assertThat(of("from", "2026-06-01").instant("from"))
        .contains(Instant.parse("2026-06-01T00:00:00Z"));
    assertThat(of("from", "2026-06-01T14:00:00 02:00").instant("from"))
        .contains(Instant.parse("2026-06-01T12:00:00Z"));
    refused("from", "2026-06-1", p -> p.instant("from"));
    refused("from", "noon", p -> p.instant("from"));
  }

  @Test
  void aTextHasSomethingInItAndIsNotTooLong() {
    assertThat(NONE.text("q", 3)).isEmpty();
    assertThat(of("q", " abc ").text("q", 3)).contains("abc");
    refused("q", "abcd", p -> p.text("q", 3));
    refused("q", "  ", p -> p.text("q", 3));
  }

  @Test
  void aUrlIsAbsolute() {
    assertThat(NONE.url("url")).isEmpty();
    assertThat(of("url", "https://a.example/b").url("url"))
        .contains(new WebUrl("https://a.example/b"));
    refused("url", "/b", p -> p.url("url"));
  }

  @Test
  void idsAreReadOnceEachAndAreAtMostAHundred() {
    assertThat(NONE.ids(ArticleId::new)).isEmpty();
    assertThat(of("ids", "a, b,,a").ids(ArticleId::new))
        .contains(List.of(new ArticleId("a"), new ArticleId("b")));
    assertThat(of("ids", numbered(100)).ids(ArticleId::new)).map(List::size).contains(100);
    refused("ids", numbered(101), p -> p.ids(ArticleId::new));
    refused("ids", " , ", p -> p.ids(ArticleId::new));
    refused("ids", "a,#", p -> p.ids(ArticleId::new));
    assertThat(of("id", "a").id("id", ArticleId::new)).contains(new ArticleId("a"));
    refused("id", "#", p -> p.id("id", ArticleId::new));
  }

  private static String numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
  }

  @Test
  void namesAreThoseThatAreKnown() {
    assertThat(NONE.names("include", Set.of("body"))).isEmpty();
    assertThat(of("include", "history, body,").names("include", Set.of("body", "history")))
        .containsExactly("history", "body");
    refused("include", "body,soul", p -> p.names("include", Set.of("body")));
    assertThatThrownBy(() -> of("include", "s".repeat(41)).names("include", Set.of("b", "a")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors().getFirst().detail())
                    .isEqualTo("\"" + "s".repeat(40) + "…\" is unknown; include takes a, b"));
  }

  @Test
  void fieldsAreThoseOfTheResourceAndAtMostAHundred() {
    FieldSelection known = FieldSelection.of(List.of("id", "topic.id"));

    assertThat(NONE.fields(known)).isEmpty();
    assertThat(of("fields", " ,").fields(known)).isEmpty();
    assertThat(of("fields", "id,topic.id").fields(known)).isPresent();
    assertThat(of("fields", "id,".repeat(100)).fields(known)).isPresent();
    refused("fields", "id,".repeat(101), p -> p.fields(known));
    refused("fields", "id,colour", p -> p.fields(known));
  }

  @Test
  void aFlagStandsInTheQueryOtherThanAsFalse() {
    assertThat(Requests.withQuery(Map.of("force", "")).flag("force")).isTrue();
    assertThat(Requests.withQuery(Map.of("force", "False")).flag("force")).isFalse();
    assertThat(Requests.withQuery(Map.of()).flag("force")).isFalse();
    assertThat(Requests.withQuery(Map.of()).subject()).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> Requests.withQuery(Map.of()).pathParameter("language"))
        .isInstanceOf(IllegalStateException.class);
  }
}
