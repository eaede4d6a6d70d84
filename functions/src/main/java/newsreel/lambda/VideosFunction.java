package newsreel.lambda;

import java.util.List;
import newsreel.http.ContractRoute;
import newsreel.videos.TrackRoutes;
import newsreel.videos.TranscriptRoutes;
import newsreel.videos.VideoRoutes;

/** Answers reads of videos, and the contract. */
public final class VideosFunction extends ApiFunction {
  public VideosFunction() {
    this(Wiring.fromEnvironment(VideosFunction::new));
  }

  public VideosFunction(Wiring wiring) {
    super(
        wiring,
        List.of(
            new VideoRoutes(wiring.publicCatalog(), wiring.conditional()).routes(),
            new TranscriptRoutes(wiring.publicCatalog(), wiring.conditional()).routes(),
            new TrackRoutes(wiring.publicCatalog(), wiring.conditional()).routes(),
            new ContractRoute(wiring.conditional()).routes()));
  }
}
