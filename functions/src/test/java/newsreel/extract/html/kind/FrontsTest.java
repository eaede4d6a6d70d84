package newsreel.extract.html.kind;

import static newsreel.extract.html.kind.KindPages.SENTENCE;
import static newsreel.extract.html.kind.KindPages.judged;
import static newsreel.extract.html.kind.KindPages.kind;
import static newsreel.extract.html.kind.KindPages.menu;
import static newsreel.extract.html.kind.KindPages.page;
import static newsreel.extract.html.kind.KindPages.paragraphs;
import static newsreel.extract.html.kind.KindPages.teasers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NotAnArticle.Kind;
import org.junit.jupiter.api.Test;

/** Pages that list articles. */
final class FrontsTest {
  @Test
  void a_home_page_is_a_front_by_its_address() {
    Optional<NotAnArticle> judged =
        judged(
            page("<title>Quay Notes - News from the coast</title>", menu() + teasers(30)),
            "https://quay.example/");
    assertThat(judged)
        .hasValueSatisfying(
            no -> {
              assertThat(no.kind()).isEqualTo(Kind.FRONT);
              assertThat(no.detail()).contains("30 headlines");
            });
  }

  @Test
  void a_section_is_a_front_by_its_short_name_and_many_headlines() {
    assertThat(
            kind(
                page(
                    "<title>Shipping | Quay Notes</title><meta property=og:site_name"
                        + " content='Quay Notes'><meta property=og:type content=website>",
                    "<h1>Shipping</h1>" + teasers(24))))
        .contains(Kind.FRONT);
  }

  @Test
  void an_archive_of_a_blog_is_a_front_although_its_posts_are_whole() {
    String posts =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    "<article><h2><a href='/p"
                        + i
                        + "'>Low water "
                        + i
                        + "</a></h2>"
                        + paragraphs(4)
                        + "</article>")
            .collect(Collectors.joining());
    assertThat(
            kind(
                page(
                        "<title>Category: Tides</title><script"
                            + " type=application/ld+json>{\"@graph\":[{\"@type\":\"CollectionPage\",\"name\":\"Tides\"}]}</script>",
                        "<div class=site>" + posts + "</div>")
                    .replace("<body>", "<body class='archive category category-tides'>")))
        .contains(Kind.FRONT);
  }

  @Test
  void a_list_whose_metadata_name_its_stories_is_a_front() {
    assertThat(
            kind(
                page(
                    "<title>Politics - Quay Notes</title><script type=application/ld+json>"
                        + "{\"@type\":\"CollectionPage\",\"mainEntity\":{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Council"
                        + " votes on plan 1 for the old harbour\"}]}}</script>",
                    "<h1>Politics</h1>" + teasers(12))))
        .contains(Kind.FRONT);
  }

  @Test
  void a_short_article_among_many_teasers_is_an_article() {
    assertThat(
            kind(
                page(
                    "<title>Forty boats before noon, harbour master says</title><meta"
                        + " property=og:type content=website>",
                    "<h1>Forty boats before noon, harbour master says</h1><p>"
                        + SENTENCE
                        + "</p>"
                        + teasers(40))))
        .isEmpty();
  }

  @Test
  void an_article_whose_canonical_is_the_home_page_is_an_article() {
    assertThat(
            kind(
                page(
                    "<title>Forty boats before noon, harbour master says</title><link"
                        + " rel=canonical href=https://quay.example/>",
                    "<h1>Forty boats before noon, harbour master says</h1>"
                        + paragraphs(5)
                        + teasers(12))))
        .isEmpty();
  }
}
