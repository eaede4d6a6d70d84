package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** In which order items are listed, and by what they are filtered. */
final class OrderAndFiltersTest {
  @RegisterExtension final Api api = new Api();

  private String store(String headline, String more) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"%s\"%s}".formatted(headline, more.replace('\'', '"')));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    api.clock.advance(Duration.ofSeconds(1));
    return stored.json().at("/id").asString();
  }

  private void patch(String path, String patch) {
    Answer patched =
        api.send("PATCH", path, "application/merge-patch+json", patch.replace('\'', '"'));
    assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    api.clock.advance(Duration.ofSeconds(1));
    api.propagate();
  }

  private List<String> names(String path) {
    Answer answer = api.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<String> names = new ArrayList<>();
    for (String list : List.of("articles", "videos", "results")) {
      for (JsonNode item : answer.json().path(list)) {
        names.add(item.path("headline").asString(item.path("title").asString("")));
      }
    }
    return names;
  }

  /** Through every page. */
  private List<String> all(String path) {
    List<String> names = new ArrayList<>();
    String next = path;
    while (!next.isEmpty()) {
      names.addAll(names(next));
      next = api.get(next).header("link").replaceFirst("^<" + Api.BASE_URL + "(.*)>.*$", "$1");
    }
    return names;
  }

  @Test
  void whatHasNoDateStandsBehindEverythingDatedAndVideosTakeTheDateOfTheirArticle() {
    store("First without", ", 'videos': [{'title': 'Clip without'}]");
    store("Archive", ", 'publishedAt': '2014-03-01T08:00:00Z', 'videos': [{'title': 'Old clip'}]");
    store("Second without", "");
    store(
        "Newest",
        ", 'publishedAt': '2026-05-01T08:00:00Z', 'videos': [{'title': 'Own date', 'uploadedAt':"
            + " '2020-01-01T00:00:00Z'}]");
    api.propagate();

    assertThat(names("/v1/articles"))
        .containsExactly("Newest", "Archive", "Second without", "First without");
    assertThat(all("/v1/articles?limit=1"))
        .containsExactly("Newest", "Archive", "Second without", "First without");
    assertThat(names("/v1/videos")).containsExactly("Own date", "Old clip", "Clip without");
    assertThat(names("/v1/articles?to=2027-01-01")).containsExactly("Newest", "Archive");
    assertThat(names("/v1/videos?from=2014-01-01")).containsExactly("Own date", "Old clip");
    String feed = api.get("/feeds/videos.rss").text();
    assertThat(feed.indexOf("Own date")).isLessThan(feed.indexOf("Old clip"));
    assertThat(feed).contains("<pubDate>Sat, 01 Mar 2014 08:00:00 GMT</pubDate>");
  }

  @Test
  void aVideoWithoutADateFollowsTheEarliestOfItsArticles() {
    String clip =
        ", 'videos': [{'contentUrl': 'https://video.example.org/a.mp4', 'title': 'Clip'}]";
    store("Middle", ", 'publishedAt': '2020-01-01T00:00:00Z', 'videos': [{'title': 'Middle'}]");
    String late = store("Late", ", 'publishedAt': '2025-01-01T00:00:00Z'" + clip);
    api.propagate();
    assertThat(names("/v1/videos")).containsExactly("Clip", "Middle");

    String early = store("Early", ", 'publishedAt': '2015-01-01T00:00:00Z'" + clip);
    api.propagate();
    assertThat(names("/v1/videos")).containsExactly("Middle", "Clip");

    patch("/v1/articles/" + early, "{'publishedAt': '2024-01-01T00:00:00Z'}");
    assertThat(names("/v1/videos")).containsExactly("Clip", "Middle");
    patch("/v1/articles/" + early, "{'publishedAt': '2016-01-01T00:00:00Z'}");
    patch("/v1/articles/" + late, "{'publishedAt': null}");
    assertThat(names("/v1/videos")).containsExactly("Middle", "Clip");
  }

  @Test
  void byTheLatestChangeWhatWasChangedComesFirst() {
    String a = store("A", ", 'publishedAt': '2020-01-01T00:00:00Z', 'topic': {'name': 'Sea'}");
    store("B", ", 'publishedAt': '2021-01-01T00:00:00Z', 'topic': {'name': 'Sea'}");
    store("C", "");
    api.propagate();
    assertThat(names("/v1/articles?order=updated")).containsExactly("C", "B", "A");
    assertThat(names("/v1/articles?order=published")).containsExactly("B", "A", "C");

    patch("/v1/articles/" + a, "{'description': 'More'}");
    assertThat(all("/v1/articles?order=updated&limit=1")).containsExactly("A", "C", "B");
    assertThat(all("/v1/articles?order=updated&topic=sea&limit=1")).containsExactly("A", "B");
    assertThat(names("/v1/articles?order=updated&to=2026-06-01T12:00:03Z"))
        .containsExactly("C", "B");
    api.send("DELETE", "/v1/articles/" + a, "", "");
    assertThat(names("/v1/articles?order=updated")).containsExactly("C", "B");
  }

  private void filterable() {
    store(
        "Ice",
        ", 'publishedAt': '2026-05-01T00:00:00Z', 'authors': [{'name': 'Mara Lind'}], 'keywords':"
            + " ['Ferries', 'ice'], 'language': 'en-GB', 'publisher': {'name': 'Example News'},"
            + " 'topic': {'name': 'Sea'}, 'videos': [{'title': 'Ice film'}]");
    store(
        "Thaw",
        ", 'publishedAt': '2026-05-02T00:00:00Z', 'authors': [{'name': 'Ana Ruiz'}, {'name':"
            + " 'Mara Lind'}], 'keywords': ['ice'], 'language': 'es', 'publisher': {'name': 'Other"
            + " News'}, 'topic': {'name': 'Land'}");
    store("Plain", ", 'publishedAt': '2026-05-03T00:00:00Z'");
    api.propagate();
  }

  @Test
  void aListIsFilteredNewestFirst() {
    filterable();
    String expected =
        """
        author=mara%20LIND                              | Thaw, Ice
        author=Ana%20Ruiz                               | Thaw
        keyword=ICE                                     | Thaw, Ice
        keyword=ferries                                 | Ice
        language=en                                     | Ice
        language=en-GB                                  | Ice
        language=en-US                                  |
        publisher=example%20news                        | Ice
        video=true                                      | Ice
        author=Mara%20Lind&topic=land                   | Thaw
        author=Mara%20Lind&keyword=ice&language=es      | Thaw
        author=Mara%20Lind&from=2026-05-02              | Thaw
        author=Mara%20Lind&to=2026-05-02                | Ice
        author=Mara%20Lind&order=updated                | Thaw, Ice
        author=Mara%20Lind&order=updated&topic=sea      | Ice
        author=Mara                                     |
        """;
    for (String line : expected.lines().toList()) {
      String[] columns = line.split("\\|", -1);
      String query = columns[0].strip();
      List<String> wanted =
          Stream.of(columns[1].split(",", -1))
              .map(String::strip)
              .filter(Predicate.not(String::isEmpty))
              .toList();
      assertThat(all("/v1/articles?" + query)).as(query).isEqualTo(wanted);
      assertThat(all("/v1/articles?limit=1&" + query)).as(query).isEqualTo(wanted);
    }
  }

  @Test
  void aVideoIsFoundByItsOwnLanguageAndByWhatItsArticleHas() {
    filterable();
    for (String query :
        List.of(
            "author=Mara+Lind",
            "keyword=ferries",
            "publisher=Example+News",
            "language=en",
            "video=true",
            "topic=sea&author=mara+lind",
            "order=updated&author=mara+lind")) {
      assertThat(names("/v1/videos?" + query)).as(query).containsExactly("Ice film");
    }
    assertThat(names("/v1/videos?author=Ana+Ruiz")).isEmpty();
  }

  @Test
  void aFilterHoldsOnlyWhatIsSoNow() {
    filterable();
    String ice = api.get("/v1/articles?keyword=ferries").json().at("/articles/0/id").asString();
    patch("/v1/articles/" + ice, "{'authors': [{'name': 'Ana Ruiz'}], 'keywords': []}");
    assertThat(names("/v1/articles?keyword=ferries")).isEmpty();
    assertThat(names("/v1/articles?author=ana+ruiz")).containsExactly("Thaw", "Ice");
    assertThat(names("/v1/videos?author=ana+ruiz")).containsExactly("Ice film");
    assertThat(names("/v1/videos?author=mara+lind")).isEmpty();
  }

  @Test
  void syncTakesTheSameFilters() {
    filterable();
    List<String> told = new ArrayList<>();
    for (JsonNode change : api.get("/v1/changes?author=ana+ruiz").json().at("/changes")) {
      assertThat(change.at("/action").asString()).isEqualTo("upsert");
      told.add(change.at("/article/headline").asString());
    }
    assertThat(told).containsExactly("Thaw");
    assertThat(api.get("/v1/changes?publisher=example+news&types=video").json().at("/changes"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"language=e", "video=false", "author=", "order=newest", "author=%20"})
  void whatIsWrongWithAFilterIsNamed(String query) {
    Answer answer = api.get("/v1/articles?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/pointer").asString())
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }
}
