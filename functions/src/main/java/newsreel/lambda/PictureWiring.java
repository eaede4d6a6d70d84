package newsreel.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.net.ssl.SSLSocketFactory;
import newsreel.aws.AwsCalls;
import newsreel.aws.AwsService;
import newsreel.aws.S3PictureFiles;
import newsreel.aws.SqsPictureTasks;
import newsreel.catalog.ports.KeptPictures;
import newsreel.catalog.ports.KnownImages;
import newsreel.fetch.AllowedHosts;
import newsreel.fetch.Destination;
import newsreel.fetch.Resource;
import newsreel.fetch.Robots;
import newsreel.fetch.WebFetcher;
import newsreel.pictures.BlockPicture;
import newsreel.pictures.KeepPicture;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.PlacePictures;
import newsreel.pictures.SiteImages;
import newsreel.pictures.UnusablePictureException;
import newsreel.table.DynamoCatalog;
import newsreel.table.DynamoCatalogWriter;
import newsreel.table.DynamoKeptPictures;
import newsreel.table.DynamoKnownImages;

/**
 * Wires what pictures need: PICTURES_BUCKET and PICTURE_QUEUE name where files are kept and tasks
 * go, ALLOWED_PICTURE_HOSTS the hosts that pictures may be fetched from.
 */
record PictureWiring(Wiring wiring) {
  private static final Duration FETCH_DEADLINE = Duration.ofSeconds(15);

  KnownImages images() {
    return new DynamoKnownImages(wiring.client(), wiring.table());
  }

  KeptPictures kept() {
    return new DynamoKeptPictures(wiring.client(), wiring.table());
  }

  PictureStores stores() {
    return wiring
        .pictureStores()
        .or(() -> isNamed() ? wiring.awsCalls().map(this::ofAws) : Optional.empty())
        .orElse(PictureStores.NONE);
  }

  /** Whether the deployment names a bucket or a queue for pictures. */
  private boolean isNamed() {
    return wiring.environment().containsKey("PICTURES_BUCKET")
        || wiring.environment().containsKey("PICTURE_QUEUE");
  }

  private PictureStores ofAws(AwsCalls calls) {
    return new PictureStores(
        new S3PictureFiles(
            calls,
            wiring.endpoint(AwsService.S3, calls),
            wiring.environment().getOrDefault("PICTURES_BUCKET", "")),
        new SqsPictureTasks(
            calls,
            wiring.endpoint(AwsService.SQS, calls),
            wiring.environment().getOrDefault("PICTURE_QUEUE", "")));
  }

  PlacePictures place() {
    return new PlacePictures(
        new DynamoCatalogWriter(wiring.client(), wiring.table()),
        new DynamoCatalog(wiring.client(), wiring.table(), true),
        images(),
        kept(),
        stores().tasks(),
        wiring.clock());
  }

  BlockPicture block() {
    return new BlockPicture(images(), kept(), stores().tasks(), wiring.clock());
  }

  KeepPicture keep() {
    return keep(
        site((SSLSocketFactory) SSLSocketFactory.getDefault(), Destination.PUBLIC, FETCH_DEADLINE));
  }

  KeepPicture keep(SiteImages site) {
    PictureStores stores = stores();
    return new KeepPicture(
        site,
        maker(),
        images(),
        kept(),
        stores.files(),
        stores.tasks(),
        wiring.edge(),
        wiring.clock());
  }

  /**
   * @param tls decides which sites are trusted
   * @param destination decides where connections may go
   * @param deadline the longest that a fetch may take
   */
  SiteImages site(SSLSocketFactory tls, Destination destination, Duration deadline) {
    AllowedHosts hosts =
        AllowedHosts.parse(wiring.environment().getOrDefault("ALLOWED_PICTURE_HOSTS", ""));
    WebFetcher fetcher = new WebFetcher(hosts, tls, destination, deadline);
    Robots robots = new Robots(fetcher, wiring.clock());
    return (url, known) ->
        robots.refusal(url).orElseGet(() -> fetcher.fetch(url, known, Resource.IMAGE));
  }

  /** Returns the maker of the artifact that has one; other functions make no pictures. */
  private static PictureMaker maker() {
    return ServiceLoader.load(PictureMaker.class)
        .findFirst()
        .orElse(
            original -> {
              throw new UnusablePictureException(PictureMaker.MISSING);
            });
  }
}
