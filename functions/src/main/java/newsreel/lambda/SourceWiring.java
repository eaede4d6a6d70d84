package newsreel.lambda;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import newsreel.catalog.watching.WatchBook;
import newsreel.fetch.AllowedHosts;
import newsreel.fetch.Destination;
import newsreel.fetch.PoliteFetcher;
import newsreel.fetch.WebFetcher;
import newsreel.ingest.FetchedPages;
import newsreel.sources.PageDesk;
import newsreel.sources.Pause;
import newsreel.sources.ReadSources;
import newsreel.sources.SourceRoutes;
import newsreel.table.DynamoCatalogWriter;
import newsreel.table.DynamoWatchBook;

/** Puts together what sources take: ALLOWED_PAGE_HOSTS names whom they are read from. */
record SourceWiring(Wiring wiring) {
  private static final Duration FETCH_DEADLINE = Duration.ofSeconds(15);

  WatchBook book() {
    return new DynamoWatchBook(wiring.client(), wiring.table());
  }

  AllowedHosts hosts() {
    return AllowedHosts.parse(wiring.environment().getOrDefault("ALLOWED_PAGE_HOSTS", ""));
  }

  SourceRoutes routes() {
    WebFetcher fetcher =
        new WebFetcher(
            hosts(),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Destination.PUBLIC,
            FETCH_DEADLINE);
    return new SourceRoutes(book(), fetcher::fetches, wiring.clock());
  }

  ReadSources read() {
    return read(
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        Destination.PUBLIC,
        FETCH_DEADLINE,
        Pause.SLEEP);
  }

  /**
   * @param tls with which sites are trusted
   * @param destination where connections may go
   * @param deadline of a fetch
   */
  ReadSources read(SSLSocketFactory tls, Destination destination, Duration deadline, Pause pause) {
    return new ReadSources(
        book(),
        new PoliteFetcher(new WebFetcher(hosts(), tls, destination, deadline), wiring.clock()),
        new PageDesk(
            new FetchedPages(wiring.textExtractor(), wiring.htmlExtractor()),
            wiring.storePage(),
            wiring.editArticle(),
            new DynamoCatalogWriter(wiring.client(), wiring.table())),
        wiring.clock(),
        pause);
  }
}
