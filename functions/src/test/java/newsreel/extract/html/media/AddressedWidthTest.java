package newsreel.extract.html.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedWidthTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://m.example/harbour.jpg?w=800        | 800
          https://m.example/harbour.jpg?h=90&width=1200 | 1200
          https://m.example/w_640,h_360/harbour.jpg  | 640
          https://m.example/harbour.jpg?resize=780,439 | 780
          https://m.example/harbour.jpg?fit=1024%2C683 | 1024
          https://m.example/harbour.jpg?size=320     | 320
          https://m.example/harbour-1024x683.jpg     | 1024
          1280x720/harbour.jpg                       | 1280
          https://m.example/480w/harbour.jpg         | 480
          https://m.example/image/960/harbour        | 960
          https://m.example/harbour_1600.webp        | 1600
          https://m.example/harbour-750w.png         | 750
          https://m.example/harbour-300px.gif?v=3    | 300
          https://m.example/320x180/harbour-1600.jpg | 1600
          https://m.example/harbour.jpg?w=1999       | 1999
          """)
  void is_read_from_the_forms_that_image_servers_have(String address, int width) {
    assertThat(AddressedWidth.of(address)).isEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://m.example/harbour.jpg",
        "https://m.example/2023/05/harbour.jpg",
        "https://m.example/harbour-2024.jpg",
        "https://m.example/harbour-12345.jpg",
        "https://m.example/harbour.jpg?w=5",
        "https://m.example/harbour.jpg?view=800",
        "https://m.example/harbour.jpg?size=800px",
        "https://m.example/harbour-800.jpgx",
        "https://m.example/x800x600/harbour.jpg",
        "https://m.example/harbour800.jpg",
      })
  void is_unknown_where_a_number_is_a_year_or_something_else(String address) {
    assertThat(AddressedWidth.of(address)).isZero();
  }
}
