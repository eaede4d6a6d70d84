package newsreel.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsreel.lambda.PictureStores;
import newsreel.lambda.SearchStores;
import newsreel.local.gateway.Gateway;
import newsreel.local.gateway.GatewayServer;
import newsreel.local.gateway.Invocable;
import newsreel.local.gateway.JwtAuthorizer;
import newsreel.local.gateway.ScheduledCalls;
import newsreel.local.pictures.LocalPictures;
import newsreel.local.search.LocalSearch;
import newsreel.local.store.DataFolder;
import newsreel.local.store.LocalStore;
import newsreel.local.store.StreamDelivery;
import newsreel.local.template.Function;
import newsreel.local.template.Template;
import newsreel.table.DynamoKnownImages;
import newsreel.table.DynamoRebuilds;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The whole API on 127.0.0.1: what template.yaml declares, over DynamoDB Local. */
final class LocalServer implements AutoCloseable {
  /** Makes a function's handler of the class that the template names. */
  @FunctionalInterface
  interface Handlers {
    /**
     * @throws IOException with a sentence for the person at the terminal, where the class is none
     */
    RequestStreamHandler handler(
        Function function,
        DynamoDbClient client,
        Clock clock,
        PictureStores pictures,
        SearchStores search)
        throws IOException;
  }

  /** What a deployed stack does each minute happens sooner where somebody waits and looks. */
  private static final Duration SOON = Duration.ofSeconds(3);

  /** Limit of such a call. */
  private static final Duration CALL = Duration.ofSeconds(90);

  /** Logical id of the queue of pictures' tasks. */
  private static final String PICTURE_QUEUE = "PictureQueue";

  /** Logical id of the queue that calls the writer of the search index. */
  private static final String INDEX_QUEUE = "IndexQueue";

  private final Deque<AutoCloseable> opened;
  private final GatewayServer server;
  private final Gateway gateway;
  private final LocalPictures pictures;
  private final boolean empty;
  private final Runnable adoption;

  private LocalServer(
      Deque<AutoCloseable> opened,
      GatewayServer server,
      Gateway gateway,
      LocalPictures pictures,
      boolean empty,
      Runnable adoption) {
    this.opened = opened;
    this.server = server;
    this.gateway = gateway;
    this.pictures = pictures;
    this.empty = empty;
    this.adoption = adoption;
  }

  /** Who may use the routes for which the template asks for a token. */
  enum Writers {
    ANYONE,
    /** Holders of a token by {@link LocalIssuer}, as API Gateway would have it. */
    TOKEN_HOLDERS
  }

  /** As the other {@code open}, with DynamoDB in this process, for {@link Writers#ANYONE}. */
  static LocalServer open(Path template, Path data, int port, Handlers handlers, PrintWriter errors)
      throws IOException {
    return open(template, data, null, port, Writers.ANYONE, handlers, errors);
  }

  /**
   * Takes the port and opens the store; answers over HTTP from {@link #start} on.
   *
   * @param data the folder that keeps the catalogue, and how far its stream was delivered
   * @param dynamodb where DynamoDB Local answers, which then keeps the catalogue; null for one in
   *     this process
   * @param port 0 for any that is free
   * @param errors gets the stack traces of failed functions
   * @throws IOException with a sentence for the person at the terminal, where the port is taken or
   *     the data cannot be used
   */
  static LocalServer open(
      Path template,
      Path data,
      @Nullable URI dynamodb,
      int port,
      Writers writers,
      Handlers handlers,
      PrintWriter errors)
      throws IOException {
    GatewayServer server = bind(port);
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    try {
      DataFolder folder = DataFolder.open(data);
      opened.push(folder);
      Map<String, String> parameters = new HashMap<>(LocalIssuer.TEMPLATE_PARAMETERS);
      parameters.put("PublicUrl", server.url());
      parameters.put("AllowedPageHosts", "*"); // of the public web; nobody else asks this server
      Template declared = Template.read(template, parameters);
      LocalStore store = store(folder, dynamodb, declared, data);
      opened.push(store);
      boolean empty = declared.tables().keySet().stream().allMatch(store::isEmpty);
      Clock clock = Clock.systemUTC();
      Runnable adoption =
          () ->
              declared
                  .tables()
                  .keySet()
                  .forEach(t -> new DynamoRebuilds(store.client(), t).adopt(clock.instant()));

      LocalPictures pictures = new LocalPictures(data);
      opened.push(pictures);
      LocalSearch search = new LocalSearch(data);
      opened.push(search);
      List<Invocable> functions = new ArrayList<>();
      for (Function function : declared.functions()) {
        Invocable invocable =
            new Invocable(
                function.name(),
                handlers.handler(
                    function, store.client(), clock, pictures.stores(), search.stores()));
        functions.add(invocable);
        if (function.stream() != null) {
          opened.push(StreamDelivery.start(store, function.stream(), invocable, folder));
        }
        if (function.queues().contains(INDEX_QUEUE)) {
          search.start(invocable, SOON);
        } else if (function.period() != null) {
          opened.push(ScheduledCalls.start(invocable, SOON, CALL));
        }
        if (function.queues().contains(PICTURE_QUEUE)) {
          String table = Objects.requireNonNull(function.environment().get("TABLE_NAME"));
          pictures.start(invocable, new DynamoKnownImages(store.client(), table)::at);
        }
      }
      opened.push(server);
      JwtAuthorizer authorizer =
          switch (writers) {
            case ANYONE -> null;
            case TOKEN_HOLDERS -> new JwtAuthorizer(LocalIssuer.of(data).keys());
          };
      Gateway gateway = new Gateway(declared, functions, authorizer, clock, errors);
      return new LocalServer(opened, server, gateway, pictures, empty, adoption);
    } catch (IOException | RuntimeException unusable) {
      server.close();
      close(opened);
      throw unusable;
    }
  }

  private static GatewayServer bind(int port) throws IOException {
    try {
      return GatewayServer.bind(port);
    } catch (BindException taken) {
      throw new IOException("port " + port + " is taken: choose another with --port", taken);
    }
  }

  private static LocalStore store(
      DataFolder folder, @Nullable URI dynamodb, Template declared, Path data) throws IOException {
    try {
      return dynamodb == null
          ? LocalStore.embedded(folder, declared.tables())
          : LocalStore.at(dynamodb, declared.tables());
    } catch (RuntimeException unusable) {
      throw new IOException(
          dynamodb == null
              ? "the data in " + data + " cannot be read"
              : "no DynamoDB Local answers at " + dynamodb + ": " + unusable.getMessage(),
          unusable);
    }
  }

  /** Whether nothing was stored when the store was opened. */
  boolean wasEmpty() {
    return empty;
  }

  /** Records, of a store that was empty, that what is derived has the layouts of this release. */
  void adoptLayouts() {
    adoption.run();
  }

  Gateway gateway() {
    return gateway;
  }

  LocalPictures.Progress pictures() {
    return pictures.progress();
  }

  String url() {
    return server.url();
  }

  void start() throws IOException {
    server.start(gateway);
  }

  /** Takes no more requests, waits for those under way, and closes the store. */
  @Override
  public void close() {
    close(opened);
  }

  private static void close(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      AutoCloseable last = opened.pop();
      try {
        last.close();
      } catch (Exception failure) {
        System.err.println("while stopping: " + failure.getMessage());
      }
    }
  }
}
