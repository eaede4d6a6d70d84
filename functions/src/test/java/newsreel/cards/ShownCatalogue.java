package newsreel.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import newsreel.cards.docs.DocsRoutes;
import newsreel.cards.feeds.FeedRoutes;
import newsreel.cards.feeds.RobotsRoute;
import newsreel.cards.feeds.SitemapRoutes;
import newsreel.cards.oembed.OembedRoutes;
import newsreel.cards.pages.PageRoutes;
import newsreel.cards.pages.SearchPageRoutes;
import newsreel.cards.pages.VideoPageRoutes;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Availability;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Revision;
import newsreel.catalog.Samples;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.InMemoryCatalog;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.Write;
import newsreel.catalog.search.FixedIndex;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchIndex.Hit;
import newsreel.http.Conditional;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.players.VideoIdentity;
import newsreel.search.Search;

/** What people and machines are shown of a catalogue in memory. */
public final class ShownCatalogue {
  public static final String BASE_URL = "https://api.example.org";

  private final InMemoryCatalog catalog = new InMemoryCatalog();

  /** Every article and video that was stored; the words are the search's own business. */
  private final List<Hit> hits = new ArrayList<>();

  private final Map<String, Function<Request, Response>> routes = new HashMap<>();

  public ShownCatalogue() {
    SearchIndex index = new FixedIndex(hits);
    Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    PublicCatalog shown = new PublicCatalog(catalog, clock);
    Conditional conditional = new Conditional(clock);
    routes.putAll(new CardRoutes(shown, conditional, "*").routes());
    routes.putAll(new PageRoutes(shown, conditional).routes());
    routes.putAll(new SearchPageRoutes(new Search(() -> index, shown), conditional).routes());
    routes.putAll(new VideoPageRoutes(shown, conditional).routes());
    routes.putAll(new DocsRoutes(conditional).routes());
    routes.putAll(new RobotsRoute(conditional).routes());
    routes.putAll(new FeedRoutes(shown, conditional).routes());
    routes.putAll(new SitemapRoutes(shown, conditional, SitemapRoutes.FILE).routes());
    routes.putAll(new OembedRoutes(shown, conditional).routes());
  }

  public VideoCard store(VideoMetadata metadata) {
    Video video =
        new Video(
            VideoIdentity.id(metadata, null),
            metadata,
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            Revision.first(Samples.NOON));
    write(new Write(List.of(), List.of(Samples.write(video))));
    hit(ItemKind.VIDEO, video.id().value());
    return video.card();
  }

  public ArticleId store(ArticleMetadata metadata, List<VideoCard> videos, List<Block> body) {
    Article article =
        new Article(
            ArticleId.of(metadata.headline()),
            metadata,
            videos,
            Availability.ALWAYS,
            Set.of(),
            "",
            Revision.first(Samples.NOON));
    write(
        new Write(
            List.of(
                new Write.ArticleWrite(
                    article,
                    new Edit(1, Samples.NOON, null, Set.of()),
                    body,
                    null,
                    videos.stream().map(VideoCard::id).toList(),
                    List.of(),
                    List.of(),
                    List.of())),
            List.of()));
    hit(ItemKind.ARTICLE, article.id().value());
    return article.id();
  }

  private void hit(ItemKind kind, String id) {
    hits.add(new Hit(kind, id, Integer.toString(hits.size() + 1)));
  }

  private void write(Write write) {
    assertThat(catalog.write(write)).isInstanceOf(Write.Outcome.Done.class);
  }

  public Response get(String routeKey, Map<String, String> path, Map<String, String> query) {
    return get(routeKey, path, query, Map.of());
  }

  /** As a reader asks whose browser sends these headers. */
  public Response ask(String routeKey, Map<String, String> path, Map<String, String> headers) {
    return get(routeKey, path, Map.of(), headers);
  }

  private Response get(
      String routeKey,
      Map<String, String> path,
      Map<String, String> query,
      Map<String, String> headers) {
    Function<Request, Response> route = routes.get(routeKey);
    assertThat(route).as(routeKey).isNotNull();
    return route.apply(
        new Request(routeKey, path, query, headers, new byte[0], false, null, BASE_URL));
  }

  public String text(String routeKey, Map<String, String> path, Map<String, String> query) {
    Response response = get(routeKey, path, query);
    assertThat(response.status()).isEqualTo(200);
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
