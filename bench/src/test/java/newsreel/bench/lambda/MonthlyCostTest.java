package newsreel.bench.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MonthlyCostTest {
  @Test
  void eachGigabyteHasThePriceOfItsTier() {
    String tiers = "500=0,1000=0.1,*=0.05";
    assertThat(MonthlyCost.tiered(400, tiers)).isZero();
    assertThat(MonthlyCost.tiered(700, tiers)).isEqualTo(20);
    assertThat(MonthlyCost.tiered(3000, tiers)).isEqualTo(150);
  }

  @Test
  void aStackThatNobodyUsesCostsLessThanTenDollars() throws IOException {
    Properties prices = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("prices.properties"))) {
      prices.load(in);
    }
    prices.setProperty("publishers", "nobody,0,0,0.8");
    String table = new MonthlyCost(prices, new Cost.Surface("article", 1, 1000, 0.5, 1000)).table();
    String total = table.lines().toList().getLast().replaceAll("[^0-9.]", "");
    assertThat(Double.parseDouble(total)).isBetween(5.0, 10.0);
  }
}
