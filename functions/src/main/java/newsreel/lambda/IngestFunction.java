package newsreel.lambda;

import java.util.List;
import newsreel.ingest.http.ArticleWriteRoutes;
import newsreel.ingest.http.CatalogRoutes;
import newsreel.ingest.http.ImportRoutes;
import newsreel.ingest.http.TrackWriteRoutes;
import newsreel.ingest.http.VideoWriteRoutes;
import newsreel.pictures.PictureStateRoutes;

/**
 * Answers writes of articles and videos and trial extractions, and tells what became of imports and
 * pictures.
 */
public final class IngestFunction extends ApiFunction {
  public IngestFunction() {
    this(Wiring.fromEnvironment(IngestFunction::new));
  }

  public IngestFunction(Wiring wiring) {
    super(
        wiring,
        List.of(
            new ArticleWriteRoutes(
                    wiring.storePage(),
                    wiring.storeByAddress(),
                    wiring.editArticle(),
                    wiring.textExtractor(),
                    wiring.htmlExtractor(),
                    wiring.clock())
                .routes(),
            new VideoWriteRoutes(wiring.editVideo(), wiring.clock()).routes(),
            new TrackWriteRoutes(wiring.editTrack(), wiring.clock()).routes(),
            new CatalogRoutes(wiring.origins()).routes(),
            new ImportRoutes(wiring.imports()).routes(),
            wiring.sources().routes().routes(),
            new PictureStateRoutes(wiring.pictures().images(), wiring.pictures().block())
                .routes()));
  }
}
