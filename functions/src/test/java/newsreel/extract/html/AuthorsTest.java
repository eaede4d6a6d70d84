package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsreel.catalog.Author;
import newsreel.extract.words.Bylines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {
  private static final String SITE = "<meta property='og:site_name' content='The Quay'>";

  private static List<String> authors(String head, String inArticle) {
    return Pages.content(Pages.article(head, inArticle)).article().authors().stream()
        .map(Author::name)
        .toList();
  }

  private static String page(String head, String byline) {
    return "<!doctype html><html><head>"
        + head
        + "</head><body><main><h1>New ferry leaves the yard</h1>"
        + byline
        + "<p>The ferry left the yard on Monday with forty guests on board and many flags.</p>"
        + "</main></body></html>";
  }

  private static String jsonLd(String author) {
    return SITE
        + "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": "
        + author
        + "}</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=bylines><div class=author><b>Ann Lee</b></div><div class=author>Ola"
            + " Berg</div></div>",
        "<p>Von <a rel=author href=/a>Ann Lee</a> und <a rel=author href=/b>Ola Berg</a></p>",
        "<div class=byline><div class=names><span>Ann Lee</span> <span>Ola Berg</span></div></div>",
        "<div class=byline><span>By</span> <span>Ann Lee</span> <span>Ola Berg</span></div>",
        "<div class=c1><a href='/autoren/lee'>Ann Lee</a>, <a href='/autoren/berg'>Ola"
            + " Berg</a></div>",
        "<ul><li><strong>Autorin/Autor</strong> Ann Lee, Ola Berg</li></ul>",
        "<div class=author>Ann Lee, 4 min read<br></div><div class=author>Ola Berg</div>"
      })
  void all_names_of_a_byline_are_read(String byline) {
    assertThat(Pages.content(page(SITE, byline)).article().authors())
        .extracting(Author::name)
        .containsExactly("Ann Lee", "Ola Berg");
  }

  @Test
  void a_name_alone_in_bold_before_the_text_signs_it_where_metadata_names_the_site() {
    assertThat(
            Pages.content(
                    page(
                        jsonLd("{\"name\": \"The Quay\"}"),
                        "<p><strong>ANN LEE/Ola Berg&nbsp;</strong></p>"))
                .article()
                .authors())
        .extracting(Author::name)
        .containsExactly("ANN LEE", "Ola Berg");
  }

  @Test
  void the_account_of_the_site_is_no_author_where_the_page_names_one() {
    String account =
        jsonLd("{\"name\": \"Quay D\", \"url\": \"https://quay.example/author/admin/\"}");

    assertThat(authors(account, "<p>By Ann Lee</p>")).containsExactly("Ann Lee");
    assertThat(authors(account, "")).containsExactly("Quay D");
  }

  @Test
  void the_site_among_the_authors_is_left_out_where_the_meta_element_names_the_others() {
    String both = jsonLd("[{\"name\": \"The Quay\"}, {\"name\": \"Ann Lee\"}]");

    assertThat(authors(both + "<meta name=author content='Ann Lee'>", ""))
        .containsExactly("Ann Lee");
    assertThat(authors(both, "")).containsExactly("The Quay", "Ann Lee");
  }

  @Test
  void cards_with_labels_name_the_author() {
    assertThat(
            authors(
                "<meta name='twitter:label1' content='Verfasst von'>"
                    + "<meta name='twitter:data1' content='Ann Lee'>",
                ""))
        .containsExactly("Ann Lee");
    assertThat(
            authors(
                "<meta name='twitter:label1' content='Est. reading time'>"
                    + "<meta name='twitter:data1' content='Four minutes'>",
                ""))
        .isEmpty();
  }

  @Test
  void one_element_may_have_several_properties() {
    assertThat(
            authors(
                "",
                "<div itemprop=author itemscope itemtype='https://schema.org/Person'>"
                    + "<a itemprop='url name' href='/lee'>Ann Lee</a></div>"))
        .containsExactly("Ann Lee");
  }

  @Test
  void the_account_of_the_site_is_none_in_its_byline_either() {
    String account =
        jsonLd("{\"name\": \"Quay D\", \"url\": \"https://quay.example/author/admin/\"}");
    String byline = "<p>by <a rel=author href='/author/admin/'>Quay D</a> | 5 November 2024</p>";

    assertThat(
            Pages.content(page(account, byline + "<p><strong>ANN LEE</strong></p>"))
                .article()
                .authors())
        .extracting(Author::name)
        .containsExactly("ANN LEE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta name='press:article_author_name' content='Ann Lee'> | Ann Lee
          <meta name='dc.author' content='Ann Lee'> | Ann Lee
          <meta name='author_url' content='Ann Lee'> | ''
          <meta name='smartbanner:author' content='The Quay App'> | ''
          <meta name='author' content='Lawyer-Expert Ann Lee'> | Ann Lee
          <meta name='author' content='By Ann Lee And Ola Berg For The Quay'> | Ann Lee; Ola Berg
          <meta name='author' content='Redaktion Quay Hafen'> | Redaktion Quay Hafen
          """)
  void meta_elements_name_authors_in_many_words(String meta, String names) {
    assertThat(String.join("; ", authors(meta, ""))).isEqualTo(names);
  }

  @Test
  void what_the_site_calls_itself_for_short_gives_way_to_a_person() {
    String initials = jsonLd("{\"name\": \"TQ\"}");

    assertThat(authors(initials, "<p>By Ann Lee</p>")).containsExactly("Ann Lee");
    assertThat(authors(initials, "")).containsExactly("TQ");
    assertThat(authors(jsonLd("{\"name\": \"The Quay Editorial\"}"), "<p>By Ann Lee</p>"))
        .containsExactly("Ann Lee");
  }

  @Test
  void a_given_name_is_made_whole_by_what_is_said_about_the_person() {
    assertThat(
            authors(
                jsonLd("{\"name\": \"Ann\", \"description\": \"Ann Lee writes of boats.\"}"), ""))
        .containsExactly("Ann Lee");
    assertThat(
            authors(jsonLd("{\"name\": \"Ann\", \"description\": \"Ann writes of boats.\"}"), ""))
        .containsExactly("Ann");
  }

  @Test
  void a_person_whose_site_has_that_name_comes_before_lines_that_nothing_marks() {
    String own =
        "<meta property='og:site_name' content='Ann Lee'><script"
            + " type='application/ld+json'>{\"@type\": \"BlogPosting\", \"author\": {\"@type\":"
            + " \"Person\", \"name\": \"Ann Lee\"}}</script>";

    assertThat(authors(own, "<p>Von Heinz Berg: Der Hafen</p>")).containsExactly("Ann Lee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By <a href='https://quay.example/people/ann-lee'>Ann Lee</a></p>",
        "<div><a href='https://quay.example/autoren/ann-lee'>Ann Lee</a></div>",
        "<div class=author>By <a href='https://quay.example/x/ann-lee'>Ann Lee</a></div>"
      })
  void the_link_around_a_name_is_its_page(String byline) {
    assertThat(Pages.content(page(SITE, byline)).article().authors())
        .singleElement()
        .satisfies(
            author -> {
              assertThat(author.name()).isEqualTo("Ann Lee");
              assertThat(author.url()).asString().endsWith("/ann-lee");
            });
  }

  @Test
  void who_edited_a_text_did_not_write_it() {
    assertThat(authors("", "<div>Penulis: Budi Kai</div><div>Editor: Siti Berg</div>"))
        .containsExactly("Budi Kai");
  }

  @Test
  void an_agency_alone_below_the_headline_signs_the_text() {
    assertThat(authors("", "<ul><li><div>AFP, MANILA</div></li></ul>")).containsExactly("AFP");
    assertThat(authors("", "<p>Getty Images</p>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Di Maria", "Von Miller", "Da Costa"})
  void a_name_that_begins_like_a_byline_is_whole(String name) {
    assertThat(authors(jsonLd("{\"name\": \"" + name + "\"}"), "")).containsExactly(name);
  }

  @Test
  void roles_in_the_languages_of_the_press_are_no_names() {
    assertThat(Bylines.names("Por Ana Ruiz, Corresponsal en Atenas | Jean Roche, envoyé spécial"))
        .containsExactly("Ana Ruiz", "Jean Roche");
  }
}
