package newsreel.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Map;
import java.util.stream.Stream;

/** Names below {@code page.test} lead where a test wants them; all others as the system says. */
public final class TestNames extends InetAddressResolverProvider {
  private static final Map<String, byte[]> ADDRESSES =
      Map.of(
          "site.page.test", new byte[] {127, 0, 0, 1},
          "untrusted.page.test", new byte[] {127, 0, 0, 1},
          "metadata.page.test", new byte[] {(byte) 169, (byte) 254, (byte) 169, (byte) 254},
          "inside.page.test", new byte[] {10, 0, 0, 5});

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        byte[] address = ADDRESSES.get(host);
        if (address != null) {
          return Stream.of(InetAddress.getByAddress(host, address));
        }
        if (host.endsWith(".page.test")) {
          throw new UnknownHostException(host);
        }
        return system.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "names of tests";
  }
}
