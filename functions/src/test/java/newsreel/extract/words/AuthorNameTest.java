package newsreel.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Von Mia Quay, dpa | Mia Quay
          Rob Quay, CNN | Rob Quay
          Mia Quay, PhD | Mia Quay, PhD
          Mia Quay, MD, and Ola Berg Jr. | Mia Quay, MD; Ola Berg Jr.
          Christoph von Quay | Christoph von Quay
          By Ludwig van der Berg | Ludwig van der Berg
          Par Jeanne de la Rive et Paul d'Orme | Jeanne de la Rive; Paul d'Orme
          By Fatima al Said and Sean O'Quay | Fatima al Said; Sean O'Quay
          Zeige alle Beiträge von Jo Quay | Jo Quay
          View all posts by Jo Quay | Jo Quay
          Ver todas las entradas de Ana Muelle | Ana Muelle
          Jo Quay • Publicado hace 3 horas | Jo Quay
          Text und Interview: Harald Quay | Harald Quay
          Words and pictures by Mia Quay | Mia Quay
          Ein Kommentar von Jo Quay | Jo Quay
          Eine Kolumne von Jo Quay | Jo Quay
          Hafen-Expertin Mia Quay | Mia Quay
          Mia Quay Senior Reporter | Mia Quay
          Mia Quay im Gespräch | Mia Quay
          Erstellt von Mia Quay am Dienstag 6. Mai 2014 | Mia Quay
          ByAlex Quay | Alex Quay
          作者：李海 | 李海
          Автор: Анна Причал | Анна Причал
          Skrevet av Ola Kai og Mia Berg | Ola Kai; Mia Berg
          """)
  void names_come_without_what_stands_around_them(String line, String names) {
    assertThat(String.join("; ", Bylines.names(line))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Posted on",
        "Uncategorized",
        "Leave a comment",
        "Veröffentlicht am",
        "Donnerstag",
        "schreibt",
        "teilen",
        "Print",
        "Edit",
        "3 Kommentare",
        "Laisser un commentaire",
        "Sin categoría",
        "Оставить комментарий",
        "Yorum yap",
        "24. Januar 2022",
        "Agencies",
        "Gesponserte Inhalte",
      })
  void a_label_is_never_a_name(String label) {
    assertThat(Bylines.names(label)).isEmpty();
    assertThat(Bylines.stated(label)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Do 25.04.24 | 14:07 Uhr | Von Mia Quay ; Mia Quay
          """)
  void signed_lines_need_no_mark(String day, String time, String rest) {
    String[] parts = rest.split(" ; ", -1);

    assertThat(Bylines.signed(day + " | " + time + " | " + parts[0])).containsExactly(parts[1]);
  }

  @Test
  void prose_is_no_signed_line() {
    assertThat(Bylines.signed("Von Montag an fährt die Fähre wieder")).isEmpty();
    assertThat(Bylines.signed("By then the harbour was closed")).isEmpty();
    assertThat(Bylines.signed("Par exemple, le port")).isEmpty();
  }

  @Test
  void a_name_may_begin_as_a_byline_does() {
    assertThat(Bylines.stated("Di Quay")).containsExactly("Di Quay");
    assertThat(Bylines.stated("Von Quay")).containsExactly("Von Quay");
    assertThat(Bylines.stated("Von Mia Quay")).containsExactly("Mia Quay");
    assertThat(Bylines.stated("Devon Quay")).containsExactly("Devon Quay");
  }

  @Test
  void suffixes_belong_to_one_person() {
    assertThat(Bylines.stated("Joe Quay, Sr.")).containsExactly("Joe Quay, Sr.");
    assertThat(Bylines.stated("Joe Quay, PhD, Ola Berg"))
        .containsExactly("Joe Quay, PhD", "Ola Berg");
  }
}
