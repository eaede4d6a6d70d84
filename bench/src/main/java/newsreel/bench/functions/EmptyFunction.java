package newsreel.bench.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The floor: the runtime itself. */
public final class EmptyFunction implements RequestStreamHandler {
  private static final byte[] ANSWER =
      "{\"statusCode\":200,\"body\":\"\"}".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.readAllBytes();
    answer.write(ANSWER);
  }
}
