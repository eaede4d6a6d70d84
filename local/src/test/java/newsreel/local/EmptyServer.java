package newsreel.local;

import java.io.IOException;
import java.nio.file.Path;

/** The local server in this process, with nothing in it. */
public final class EmptyServer implements AutoCloseable {
  private final LocalServer server;

  private EmptyServer(LocalServer server) {
    this.server = server;
  }

  /** Answers when it returns. */
  public static EmptyServer start(Path data) throws IOException {
    LocalServer server = ServedCatalogue.open(data);
    server.start();
    return new EmptyServer(server);
  }

  public String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
  }
}
