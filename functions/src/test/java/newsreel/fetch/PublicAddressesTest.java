package newsreel.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "99.255.255.255",
        "100.128.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808",
        "2002:808:808::1"
      })
  void isPublic(String address) throws Exception {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "169.254.170.2",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "100::1"
      })
  void isNotPublic(String address) throws Exception {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
  }

  /** As where a name is looked up a second time and tells another address than the first time. */
  @Test
  void aConnectionThatIsMadeToElsewhereIsClosedBeforeAByteIsSent() throws Exception {
    CheckedSockets sockets =
        new CheckedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), Destination.PUBLIC);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket connected = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      assertThatThrownBy(() -> sockets.createSocket(connected, "www.example.org", 443, true))
          .isInstanceOf(IOException.class);
      assertThat(accepted.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aHostIsAllowedByItsNameOrByANameAboveIt() {
    AllowedHosts hosts = AllowedHosts.parse("www.example.org, *.example.NET");
    assertThat(hosts.allow("www.example.org")).isTrue();
    assertThat(hosts.allow("a.b.example.net")).isTrue();
    assertThat(hosts.allow("example.org")).isFalse();
    assertThat(hosts.allow("www.example.org.evil.test")).isFalse();
    assertThat(hosts.allow("example.net")).isFalse();
    assertThat(hosts.allow("evilexample.net")).isFalse();
    assertThat(AllowedHosts.parse(" ").isEmpty()).isTrue();
  }
}
