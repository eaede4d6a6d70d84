package newsreel.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where functions run: a network namespace with nothing but loopback, in which DynamoDB's own name
 * leads to DynamoDB Local behind TLS. The functions need no setting for it and are told nothing of
 * it: they trust what the system trusts, to which the run's own authority is added there.
 */
final class Stage implements AutoCloseable {
  static final String REGION = "eu-west-1";
  static final String HOST = "dynamodb." + REGION + ".amazonaws.com";

  /** Where Linux distributions keep the system's trusted certificates. */
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"));

  private static final Path HOSTNAME = Path.of("/proc/sys/kernel/hostname");

  private final Store store;
  private final TlsRelay relay;

  private Stage(Store store, TlsRelay relay) {
    this.store = store;
    this.relay = relay;
  }

  /**
   * Inside of namespaces of its own: {@code unshare --map-root-user --net --mount}.
   *
   * @param folder for what is made for the run
   * @param java of the functions
   */
  static Stage build(Path folder, Path java, Path repository) throws Exception {
    Commands.run("ip", "link", "set", "lo", "up");
    Authority authority = Authority.create(folder, java, HOST);
    Path bundle = BUNDLES.stream().filter(Files::exists).findFirst().orElseThrow().toRealPath();
    mount(authority.bundle(bundle), bundle);
    Path trusted = java.resolveSibling("../lib/security/cacerts").toRealPath();
    mount(authority.trustStore(trusted), trusted);
    String names = String.join(" ", "localhost", HOST, Files.readString(HOSTNAME).strip());
    mount(
        Files.writeString(folder.resolve("hosts"), "127.0.0.1 " + names + "\n"),
        Path.of("/etc/hosts"));
    Store store = Store.open(repository);
    return new Stage(store, new TlsRelay(authority.serverContext(), 443, store.port()));
  }

  private static void mount(Path file, Path over) throws IOException {
    Commands.run("mount", "--bind", file.toString(), over.toString());
  }

  Store store() {
    return store;
  }

  TlsRelay relay() {
    return relay;
  }

  @Override
  public void close() throws IOException {
    relay.close();
    store.close();
  }
}
