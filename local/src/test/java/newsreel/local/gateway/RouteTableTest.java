package newsreel.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import newsreel.local.template.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
  private final RouteTable table =
      new RouteTable(
          List.of(
              route("ANY", "$default"),
              route("GET", "/pets/{proxy+}"),
              route("ANY", "/pets/{id}"),
              route("GET", "/pets/{id}"),
              route("GET", "/pets/dogs"),
              route("GET", "/pets/{id}/toys"),
              route("GET", "/")));

  private static Route route(String method, String path) {
    return new Route(method, path, "Function", null, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /pets/dogs,      GET /pets/dogs",
    "GET,    /pets/7,         GET /pets/{id}",
    "DELETE, /pets/7,         ANY /pets/{id}",
    "GET,    /pets/7/toys,    GET /pets/{id}/toys",
    "GET,    /pets/7/toys/1,  GET /pets/{proxy+}",
    "GET,    /,               GET /",
    "GET,    /pets,           $default",
    "GET,    /Pets/dogs,      $default",
    "GET,    /pets/dogs/,     GET /pets/{proxy+}",
    "POST,   /pets/7/toys,    $default",
  })
  void theMostSpecificRouteIsFound(String method, String path, String key) {
    assertThat(table.find(method, path).map(match -> match.route().key())).hasValue(key);
  }

  @Test
  void pathParametersAreDecodedAndPlusesStay() {
    assertThat(table.find("GET", "/pets/caf%C3%A9+1%2F2").orElseThrow().pathParameters())
        .isEqualTo(Map.of("id", "café+1/2"));
  }

  @Test
  void theRestOfAPathIsOneParameter() {
    assertThat(table.find("GET", "/pets/a/b%20c").orElseThrow().pathParameters())
        .isEqualTo(Map.of("proxy", "a/b c"));
  }

  @Test
  void withoutARouteThereIsNoMatch() {
    RouteTable small = new RouteTable(List.of(route("GET", "/pets")));
    assertThat(small.find("POST", "/pets")).isEmpty();
    assertThat(small.find("GET", "/pets/")).isEmpty();
  }

  @Test
  void aBadlyEncodedParameterIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> table.find("GET", "/pets/%zz"));
  }
}
