package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/author/ana-ruiz",
        "https://quay.example/en/team/ana-ruiz/",
        "../autoren/ruiz",
        "https://quay.example//by/ana?page=2"
      })
  void a_folder_of_authors_with_a_name_in_it_is_the_page_of_one(String address) {
    assertThat(AuthorAddress.is(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/author/",
        "/author/a/",
        "/author/?q=ana",
        "/author/an#top",
        "author/ana-ruiz",
        "/authority/ana-ruiz",
        "/harbour/author",
        "https://quay.example/standby/ana-ruiz"
      })
  void whatever_else_it_is_says_nothing_of_an_author(String address) {
    assertThat(AuthorAddress.is(address)).isFalse();
  }
}
