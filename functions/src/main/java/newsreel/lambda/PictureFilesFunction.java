package newsreel.lambda;

import java.util.List;
import newsreel.pictures.RenditionRoutes;

/** Serves renditions of pictures. */
public final class PictureFilesFunction extends ApiFunction {
  public PictureFilesFunction() {
    this(Wiring.fromEnvironment(PictureFilesFunction::new));
  }

  public PictureFilesFunction(Wiring wiring) {
    super(
        wiring,
        List.of(
            new RenditionRoutes(wiring.pictures().stores().files(), wiring.pictures().kept())
                .routes()));
  }
}
