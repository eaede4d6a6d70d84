package newsreel.bench.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority made for one run, and a server's certificate by it. Its keys are nowhere
 * but in the run's folder.
 */
record Authority(Path folder, Path keytool) {
  private static final String PASSWORD = "measured";

  static Authority create(Path folder, Path java, String host) throws IOException {
    Authority authority = new Authority(folder, java.resolveSibling("keytool"));
    authority.keytool(
        "-genkeypair -alias ca -dname CN=measured-ca -keyalg EC -groupname secp256r1 -ext bc:c"
            + " -validity 2");
    authority.keytool(
        "-genkeypair -alias server -dname CN="
            + host
            + " -keyalg EC -groupname secp256r1 -validity 2");
    authority.keytool("-certreq -alias server -file " + folder.resolve("server.csr"));
    authority.keytool(
        "-gencert -alias ca -rfc -validity 2 -ext san=dns:%s -infile %s -outfile %s"
            .formatted(host, folder.resolve("server.csr"), folder.resolve("server.pem")));
    authority.keytool("-exportcert -rfc -alias ca -file " + authority.certificate());
    authority.keytool("-importcert -noprompt -alias server -file " + folder.resolve("server.pem"));
    return authority;
  }

  private void keytool(String arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(keytool.toString()));
    command.addAll(List.of(arguments.split(" ", -1)));
    command.addAll(
        List.of(
            "-keystore", keystore().toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
    Commands.run(command.toArray(String[]::new));
  }

  private Path keystore() {
    return folder.resolve("authority.p12");
  }

  Path certificate() {
    return folder.resolve("ca.pem");
  }

  /** A JDK's trusted certificates and this authority's. */
  Path trustStore(Path trusted) throws IOException {
    Path store = folder.resolve("cacerts");
    Files.copy(trusted, store);
    Commands.run(
        keytool.toString(),
        "-importcert",
        "-noprompt",
        "-alias",
        "measured",
        "-file",
        certificate().toString(),
        "-keystore",
        store.toString(),
        "-storepass",
        "changeit");
    return store;
  }

  /** A system's trusted certificates (PEM) and this authority's. */
  Path bundle(Path trusted) throws IOException {
    return Files.writeString(
        folder.resolve("bundle.pem"), Files.readString(trusted) + Files.readString(certificate()));
  }

  SSLContext serverContext() throws IOException {
    try (InputStream file = Files.newInputStream(keystore())) {
      KeyStore all = KeyStore.getInstance("PKCS12");
      all.load(file, PASSWORD.toCharArray());
      all.deleteEntry("ca");
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(all, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
