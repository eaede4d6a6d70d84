package newsreel.fetch;

import java.net.InetAddress;

/** Which connections may be made. */
@FunctionalInterface
public interface Destination {
  /** HTTPS on its own port, to addresses of the public Internet. */
  Destination PUBLIC = (address, port) -> port == 443 && PublicAddresses.contains(address);

  boolean allows(InetAddress address, int port);
}
