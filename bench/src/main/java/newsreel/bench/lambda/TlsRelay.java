package newsreel.bench.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Ends TLS before a server on loopback that speaks plain HTTP. */
final class TlsRelay implements AutoCloseable {
  private final SSLServerSocket listener;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  TlsRelay(SSLContext context, int port, int target) throws IOException {
    this.target = target;
    this.listener =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(port, 64, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        Thread.ofPlatform().daemon().start(() -> copy(client, server));
        Thread.ofPlatform().daemon().start(() -> copy(server, client));
      } catch (IOException e) {
        // the listener was closed, or a client left at once
      }
    }
  }

  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // either side has closed the connection
    } finally {
      open.remove(from);
    }
  }

  /** As a restore finds the connections of a snapshot: the other side has long forgotten them. */
  void dropConnections() throws IOException {
    for (Socket client : open) {
      client.close();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    dropConnections();
  }
}
