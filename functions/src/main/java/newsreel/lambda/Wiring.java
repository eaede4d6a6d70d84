package newsreel.lambda;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import newsreel.aws.AwsCalls;
import newsreel.aws.AwsService;
import newsreel.aws.EventBus;
import newsreel.aws.S3PageObjects;
import newsreel.catalog.ports.EdgeCopies;
import newsreel.catalog.ports.Imports;
import newsreel.catalog.ports.Origins;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.ports.Wakes;
import newsreel.changes.Sync;
import newsreel.extract.Extractor;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.fetch.AllowedHosts;
import newsreel.fetch.Destination;
import newsreel.fetch.WebFetcher;
import newsreel.follow.Announcements;
import newsreel.follow.FacetListing;
import newsreel.follow.Propagation;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Conditional;
import newsreel.imports.ImportObject;
import newsreel.imports.PageObjects;
import newsreel.ingest.EditArticle;
import newsreel.ingest.EditTrack;
import newsreel.ingest.EditVideo;
import newsreel.ingest.FetchedPages;
import newsreel.ingest.StoreByAddress;
import newsreel.ingest.StorePage;
import newsreel.table.CountingClient;
import newsreel.table.DynamoCatalog;
import newsreel.table.DynamoCatalogWriter;
import newsreel.table.DynamoChangeLog;
import newsreel.table.DynamoFacetLists;
import newsreel.table.DynamoFetchLog;
import newsreel.table.DynamoImports;
import newsreel.table.DynamoLedger;
import newsreel.table.DynamoOrigins;
import newsreel.table.DynamoWakes;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts a function's parts together. This is the only place where the Catalog port and the table
 * meet.
 *
 * @param environment TABLE_NAME; BASE_URL if links start with another origin than the request's;
 *     FRAME_ANCESTORS if only some sites may frame a card; ALLOWED_PAGE_HOSTS if pages may be
 *     fetched; and STACK, which tells metrics of several stacks apart
 * @param log receives a line for each invocation
 * @param pictureStores where pictures are kept; empty for AWS, as named by PICTURES_BUCKET and
 *     PICTURE_QUEUE
 * @param searchStores where the search index is kept; empty for AWS, as named by SEARCH_BUCKET and
 *     INDEX_QUEUE
 */
public record Wiring(
    DynamoDbClient client,
    Map<String, String> environment,
    Clock clock,
    LogSink log,
    Optional<PictureStores> pictureStores,
    Optional<SearchStores> searchStores) {
  /** Leaves time to store the page before API Gateway gives up after 30 seconds. */
  private static final Duration FETCH_DEADLINE = Duration.ofSeconds(15);

  public Wiring {
    client = new CountingClient(client);
    environment = Map.copyOf(environment);
  }

  public Wiring(DynamoDbClient client, Map<String, String> environment, Clock clock, LogSink log) {
    this(client, environment, clock, log, Optional.empty(), Optional.empty());
  }

  /** Logs failures only. */
  public Wiring(DynamoDbClient client, Map<String, String> environment, Clock clock) {
    this(client, environment, clock, LogSink.problemsOnly(System.err));
  }

  /** Returns the wiring for Lambda's environment. */
  public static Wiring fromEnvironment() {
    return of(System.getenv(), new TableConnection(System.getenv()));
  }

  /**
   * Returns the same, primed if Lambda is about to take a snapshot of the environment.
   *
   * @param function makes the function that is wired
   */
  public static Wiring fromEnvironment(Function<Wiring, ? extends ApiFunction> function) {
    Map<String, String> environment = System.getenv();
    TableConnection connection = new TableConnection(environment);
    Wiring wiring = of(environment, connection);
    if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      new Priming(wiring, connection, function).register();
    }
    return wiring;
  }

  private static Wiring of(Map<String, String> environment, TableConnection connection) {
    return new Wiring(connection.client(), environment, Clock.systemUTC(), LogSink.all(System.out));
  }

  public PublicCatalog publicCatalog() {
    return new PublicCatalog(new DynamoCatalog(client, table()), clock);
  }

  public Sync sync() {
    return new Sync(
        new DynamoChangeLog(client, table(), clock),
        new DynamoCatalog(client, table()),
        new DynamoCatalog(client, table(), true),
        clock);
  }

  public Conditional conditional() {
    return new Conditional(clock);
  }

  public StorePage storePage() {
    return new StorePage(writer(), clock);
  }

  /** Returns a use case that fetches only from the hosts in ALLOWED_PAGE_HOSTS. */
  public StoreByAddress storeByAddress() {
    return storeByAddress(
        (SSLSocketFactory) SSLSocketFactory.getDefault(), Destination.PUBLIC, FETCH_DEADLINE);
  }

  /**
   * @param tls decides which sites are trusted
   * @param destination decides where connections may go
   * @param deadline the longest that a fetch may take
   */
  StoreByAddress storeByAddress(SSLSocketFactory tls, Destination destination, Duration deadline) {
    AllowedHosts hosts = AllowedHosts.parse(environment.getOrDefault("ALLOWED_PAGE_HOSTS", ""));
    return new StoreByAddress(
        new WebFetcher(hosts, tls, destination, deadline),
        new DynamoFetchLog(client, table(), clock),
        storePage(),
        writer(),
        new FetchedPages(textExtractor(), htmlExtractor()));
  }

  public EditArticle editArticle() {
    return new EditArticle(writer(), clock);
  }

  public EditVideo editVideo() {
    return new EditVideo(writer(), clock);
  }

  public EditTrack editTrack() {
    return new EditTrack(writer(), clock);
  }

  public Propagation propagation() {
    return new Propagation(writer(), new DynamoLedger(client, table()), announcements(), clock);
  }

  /** Returns no bus outside AWS. */
  private Announcements announcements() {
    String bus = environment.get("EVENT_BUS");
    return bus == null
        ? Announcements.NONE
        : awsCalls()
            .<Announcements>map(
                calls -> new EventBus(calls, endpoint(AwsService.EVENTBRIDGE, calls), bus))
            .orElse(Announcements.NONE);
  }

  public FacetListing facetListing() {
    return new FacetListing(writer(), new DynamoFacetLists(client, table()), clock);
  }

  Wakes wakes() {
    return new DynamoWakes(client, table());
  }

  SearchWiring searching() {
    return new SearchWiring(this);
  }

  public Imports imports() {
    return new DynamoImports(client, table());
  }

  Origins origins() {
    return new DynamoOrigins(client, table(), clock);
  }

  public ImportObject importObject() {
    return new ImportObject(
        pageObjects(), imports(), storePage(), textExtractor(), htmlExtractor(), clock);
  }

  PageObjects pageObjects() {
    return awsCalls()
        .<PageObjects>map(calls -> new S3PageObjects(calls, endpoint(AwsService.S3, calls)))
        .orElse(
            (bucket, key) -> {
              throw new UnavailableException("there is no S3 here");
            });
  }

  EdgeCopies edge() {
    return new EdgeWiring(this).edge();
  }

  SourceWiring sources() {
    return new SourceWiring(this);
  }

  PictureWiring pictures() {
    return new PictureWiring(this);
  }

  /** Empty outside AWS: the local server has no service but DynamoDB. */
  Optional<AwsCalls> awsCalls() {
    return Optional.ofNullable(environment.get("AWS_REGION"))
        .map(
            region ->
                new AwsCalls(
                    AwsCrtHttpClient.builder().build(),
                    new RoleCredentials(environment),
                    region,
                    clock));
  }

  URI endpoint(AwsService service, AwsCalls calls) {
    return service.endpoint(calls.region(), environment);
  }

  public Extractor textExtractor() {
    return new TextExtractor();
  }

  public Extractor htmlExtractor() {
    return new HtmlExtractor();
  }

  /** Returns who may frame a card, as sources of a Content-Security-Policy. */
  public String frameAncestors() {
    return environment.getOrDefault("FRAME_ANCESTORS", "*");
  }

  public ApiGatewayV2 gateway() {
    return new ApiGatewayV2(Optional.ofNullable(environment.get("BASE_URL")));
  }

  /** Returns the dimension that all metrics of one stack share. */
  String stack() {
    return environment.getOrDefault("STACK", "local");
  }

  private DynamoCatalogWriter writer() {
    return new DynamoCatalogWriter(client, table());
  }

  String table() {
    return required(environment, "TABLE_NAME");
  }

  static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }
}
