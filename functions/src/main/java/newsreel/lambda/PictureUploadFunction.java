package newsreel.lambda;

import java.util.List;
import newsreel.pictures.PictureUploadRoutes;

/** Takes pictures from writers. Its artifact contains the libraries that decode them. */
public final class PictureUploadFunction extends ApiFunction {
  public PictureUploadFunction() {
    this(Wiring.fromEnvironment(PictureUploadFunction::new));
  }

  public PictureUploadFunction(Wiring wiring) {
    super(wiring, List.of(new PictureUploadRoutes(wiring.pictures().keep()).routes()));
  }
}
