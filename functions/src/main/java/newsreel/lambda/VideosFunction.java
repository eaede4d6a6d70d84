package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Router;
import newsreel.videos.VideoRoutes;

/** Reads of videos. */
public final class VideosFunction implements RequestStreamHandler {
  private final ApiGatewayV2 gateway;

  public VideosFunction() {
    this(Wiring.fromEnvironment());
  }

  public VideosFunction(Wiring wiring) {
    this.gateway =
        wiring.gateway(
            new Router(new VideoRoutes(wiring.publicCatalog(), wiring.conditional()).routes()));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    gateway.handle(event, answer);
  }
}
