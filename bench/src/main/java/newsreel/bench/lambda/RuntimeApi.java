package newsreel.bench.lambda;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The Lambda Runtime API (2018-06-01) of one execution environment, on loopback, with what
 * SnapStart adds to it: {@code restore/next}, and the credentials of a restored environment.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String VERSION = "/2018-06-01/runtime/";
  private static final String CREDENTIALS = "/2021-04-23/credentials";
  private static final long TIMEOUT_SECONDS = 60;

  private final HttpServer server;
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Long> initialized = new CompletableFuture<>();
  private final CompletableFuture<Long> restored = new CompletableFuture<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Invocation(String id, byte[] event, CompletableFuture<Answer> answer) {}

  private record Running(Invocation invocation, long handed) {}

  /**
   * What a function answered.
   *
   * @param handed nanoseconds of the system's clock, when the function was given the event
   * @param at likewise, when the last byte of its answer had come
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(byte[] body, long handed, long at) {}

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(VERSION, this::handle);
    server.createContext(CREDENTIALS, RuntimeApi::credentials);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String credentialsUri() {
    return "http://" + host() + CREDENTIALS;
  }

  /** Hands an event to the function as soon as it asks for one. */
  CompletableFuture<Answer> offer(byte[] event) {
    Invocation invocation =
        new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    waiting.add(invocation);
    return invocation.answer();
  }

  Answer invoke(byte[] event) throws IOException {
    return await(offer(event));
  }

  /** Waits for the end of a snapshot's preparation: all {@code beforeCheckpoint} hooks have run. */
  void awaitInitialized() throws IOException {
    await(initialized);
  }

  /** Lets a snapshot go on as a restored one does. */
  void restore() {
    restored.complete(System.nanoTime());
  }

  <T> T await(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the function did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(VERSION.length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    long now = System.nanoTime();
    switch (path) {
      case "invocation/next" -> next(exchange);
      case "restore/next" -> {
        initialized.complete(now);
        await(restored);
        respond(exchange, 200, new byte[0]);
      }
      case "init/error", "restore/error" -> {
        fail(new IOException(path + ": " + new String(body, StandardCharsets.UTF_8)));
        respond(exchange, 202, new byte[0]);
      }
      default -> {
        report(path, body, now);
        respond(exchange, 202, new byte[0]);
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      Invocation invocation = waiting.take();
      running.put(invocation.id(), new Running(invocation, System.nanoTime()));
      Instant deadline = Instant.now().plus(TIMEOUT_SECONDS, ChronoUnit.SECONDS);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
      headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline.toEpochMilli()));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:%s:123456789012:function:measured".formatted(Stage.REGION));
      respond(exchange, 200, invocation.event());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  /** {@code invocation/{id}/response} or {@code invocation/{id}/error}. */
  private void report(String path, byte[] body, long now) {
    String[] parts = path.split("/", -1);
    Running ended = running.remove(parts[1]);
    if (ended == null) {
      fail(new IOException("an answer to no invocation: " + path));
    } else if (parts[2].equals("response")) {
      ended.invocation().answer().complete(new Answer(body, ended.handed(), now));
    } else {
      ended
          .invocation()
          .answer()
          .completeExceptionally(new IOException(new String(body, StandardCharsets.UTF_8)));
    }
  }

  /** What went wrong, to whoever waits. */
  void fail(IOException failure) {
    initialized.completeExceptionally(failure);
    waiting.forEach(invocation -> invocation.answer().completeExceptionally(failure));
    running.values().forEach(begun -> begun.invocation().answer().completeExceptionally(failure));
  }

  private static void credentials(HttpExchange exchange) throws IOException {
    String body =
        """
        {"AccessKeyId": "restored", "SecretAccessKey": "secret", "Token": "token",
         "Expiration": "%s"}
        """
            .formatted(Instant.now().plus(6, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    respond(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
