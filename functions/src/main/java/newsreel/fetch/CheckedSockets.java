package newsreel.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Begins TLS only on connections to where they may go. The address is the connected socket's own,
 * so that no second look-up of the name can tell another one; not a byte is sent before.
 */
final class CheckedSockets extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final Destination destination;

  CheckedSockets(SSLSocketFactory tls, Destination destination) {
    this.tls = tls;
    this.destination = destination;
  }

  /** A connection was made to where none may go. */
  static final class ForbiddenException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** The one way in which HttpsURLConnection makes its sockets, once that they are connected. */
  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    if (!destination.allows(connected.getInetAddress(), connected.getPort())) {
      connected.close();
      throw new ForbiddenException();
    }
    return tls.createSocket(connected, host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unchecked();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw unchecked();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unchecked();
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw unchecked();
  }

  private static UnsupportedOperationException unchecked() {
    return new UnsupportedOperationException("sockets are connected before they come here");
  }
}
