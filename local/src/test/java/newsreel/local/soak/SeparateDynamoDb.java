package newsreel.local.soak;

import java.io.IOException;
import java.net.ServerSocket;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local, in memory, which outlives the servers that are killed. */
final class SeparateDynamoDb implements AutoCloseable {
  private final DynamoDBProxyServer server;
  private final int port;

  private SeparateDynamoDb(DynamoDBProxyServer server, int port) {
    this.server = server;
    this.port = port;
  }

  static SeparateDynamoDb start() throws Exception {
    int port = freePort();
    DynamoDBProxyServer server =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {
              "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
            });
    server.start();
    return new SeparateDynamoDb(server, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IOException("DynamoDB Local does not stop", failure);
    }
  }
}
