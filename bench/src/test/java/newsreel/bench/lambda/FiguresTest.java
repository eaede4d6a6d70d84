package newsreel.bench.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import newsreel.bench.Quantiles;
import newsreel.bench.lambda.Cost.Surface;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void aMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(Quantiles.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }

  @Test
  void aRatioIsOfFiguresOfTheSameRound() {
    Figures figures = new Figures();
    figures.add("a", "ms", 10);
    figures.add("b", "ms", 5);
    figures.add("a", "ms", 40);
    figures.add("b", "ms", 10);
    assertThat(figures.ratios("a", "b", "ms")).containsExactly(2.0, 4.0);
  }

  @Test
  void aMillionRequestsCostWhatTheFormulaSays() {
    Properties prices = new Properties();
    prices.putAll(
        Map.of(
            "memory.mb", "1769",
            "table.ms", "5",
            "cold.per-million", "0",
            "lambda.gb-second", "0.00001",
            "lambda.million-requests", "0.2",
            "dynamodb.million-read-units", "0.1",
            "http-api.million-requests", "1",
            "cdn.million-requests", "1",
            "cdn.gigabyte", "0.1"));
    Cost cost = new Cost(prices);
    Surface article = new Surface("article", 5, 1000, 0.5, 1000);
    double origin = 10_000 * 1769 / 1024.0 * 0.00001 + 0.2 + 0.05;
    assertThat(cost.origin(article)).isCloseTo(origin, within(1e-9));
    assertThat(cost.whole(article, 0)).isCloseTo(1 + origin, within(1e-9));
    assertThat(cost.whole(article, 0.9)).isCloseTo(1.1 + 0.1 * (1 + origin), within(1e-9));
  }
}
