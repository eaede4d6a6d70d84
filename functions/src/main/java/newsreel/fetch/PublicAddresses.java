package newsreel.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Whether an address is one of the public Internet: neither of this machine, nor of its network,
 * nor of the cloud that it runs in (IANA's special-purpose registries, RFC 6890).
 */
final class PublicAddresses {
  private PublicAddresses() {}

  /** A block of IPv4: its first address and the bits that all have in common. */
  private record Block(int first, int bits) {
    static Block of(int a, int b, int c, int bits) {
      return new Block(a << 24 | b << 16 | c << 8, bits);
    }

    boolean has(int address) {
      return (address ^ first) >>> (32 - bits) == 0;
    }
  }

  private static final Block[] SPECIAL = {
    Block.of(0, 0, 0, 8), // this network
    Block.of(10, 0, 0, 8), // private
    Block.of(100, 64, 0, 10), // behind a carrier's translation
    Block.of(127, 0, 0, 8), // loopback
    Block.of(169, 254, 0, 16), // link-local, and the metadata of clouds
    Block.of(172, 16, 0, 12), // private
    Block.of(192, 0, 0, 24), // protocol assignments
    Block.of(192, 0, 2, 24), // documentation
    Block.of(192, 88, 99, 24), // relays to IPv6
    Block.of(192, 168, 0, 16), // private
    Block.of(198, 18, 0, 15), // benchmarks
    Block.of(198, 51, 100, 24), // documentation
    Block.of(203, 0, 113, 24), // documentation
    Block.of(224, 0, 0, 4), // multicast
    Block.of(240, 0, 0, 4), // reserved, broadcast
  };

  static boolean contains(InetAddress address) {
    return switch (address) {
      case Inet4Address v4 -> isPublic(v4.getAddress(), 0);
      case Inet6Address v6 -> isPublic6(v6.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(byte[] bytes, int from) {
    int address = 0;
    for (int i = from; i < from + 4; i++) {
      address = address << 8 | (bytes[i] & 0xff);
    }
    for (Block block : SPECIAL) {
      if (block.has(address)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it is global unicast, 2000::/3; an address that contains one of IPv4 counts as that
   * one.
   */
  private static boolean isPublic6(byte[] a) {
    int first = (a[0] & 0xff) << 8 | (a[1] & 0xff);
    int second = (a[2] & 0xff) << 8 | (a[3] & 0xff);
    if (first == 0x0064 && second == 0xff9b) {
      return startsWithZeros(a, 4, 12) && isPublic(a, 12); // NAT64, RFC 6052
    }
    if (first == 0x2002) {
      return isPublic(a, 2); // 6to4, RFC 3056
    }
    boolean unicast = (first & 0xe000) == 0x2000;
    boolean protocol = first == 0x2001 && second < 0x0200; // Teredo, ORCHID and their like
    boolean documentation = (first == 0x2001 && second == 0x0db8) || (first & 0xfff0) == 0x3ff0;
    return unicast && !protocol && !documentation;
  }

  private static boolean startsWithZeros(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, new byte[to - from], 0, to - from);
  }
}
