package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import newsreel.fetch.PageSite;
import newsreel.sources.Pause;

/** The function that reads sources, of a site on this machine, which it trusts. */
public final class SourcesOfSite {
  private SourcesOfSite() {}

  public static RequestStreamHandler function(Wiring wiring, PageSite site) {
    return new SourcesFunction(
        wiring,
        wiring
            .sources()
            .read(
                site.trusting(),
                (address, port) -> address.isLoopbackAddress(),
                Duration.ofSeconds(10),
                Pause.SLEEP));
  }
}
