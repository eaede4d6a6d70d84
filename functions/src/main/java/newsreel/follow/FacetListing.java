package newsreel.follow;

import java.time.Clock;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.FacetLists;

/**
 * Brings the lists by facets up to what is stored now. What is withdrawn or has expired leaves
 * them, and what is not public yet enters them shortly before it is, since only reading decides
 * what is shown.
 */
public final class FacetListing {
  private final CatalogWriter writer;
  private final FacetLists lists;
  private final Clock clock;

  public FacetListing(CatalogWriter writer, FacetLists lists, Clock clock) {
    this.writer = writer;
    this.lists = lists;
    this.clock = clock;
  }

  public void articleChanged(ArticleId id) {
    lists.follow(
        ItemKind.ARTICLE,
        id.value(),
        () ->
            writer
                .current(id)
                .filter(article -> article.availability().isListedAt(clock.instant()))
                .map(article -> new FacetLists.Entry(article.position(), Facet.of(article))));
  }

  public void videoChanged(VideoId id) {
    lists.follow(
        ItemKind.VIDEO,
        id.value(),
        () ->
            writer
                .current(id)
                .filter(video -> video.availability().isListedAt(clock.instant()))
                .map(video -> new FacetLists.Entry(video.position(), Facet.of(video))));
  }
}
