package newsreel.local.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;

/** One connection, kept alive: bytes out, statuses in. */
final class Connection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;

  Connection(ServerProcess server) throws IOException {
    this.socket = server.connect();
    this.socket.setSoTimeout(PATIENCE_MILLIS);
    this.socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static String request(String method, String path, String body) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(method, path, body.getBytes(UTF_8).length, body);
  }

  void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  /** Reads one answer whole, and gives its status. */
  int status() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    in.skipNBytes(status == 304 ? 0 : length);
    return status;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection");
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }

  /** Waits until the server ends the connection, with or without an answer. */
  void awaitEnd() throws IOException {
    while (in.read() >= 0) {
      // an answer, which does not matter here
    }
  }

  /** Goes away without a word: the server sees a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
