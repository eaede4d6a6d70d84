package newsreel.cards.pages;

import java.util.List;
import java.util.stream.Collectors;
import newsreel.cards.InlineResource;
import newsreel.cards.PageLinks;

/** The Content-Security-Policy of pages: our own styles and scripts, and our own origin. */
public final class PagePolicy {
  private PagePolicy() {}

  public static String of(
      PageLinks links, List<InlineResource> styles, List<InlineResource> scripts) {
    String own = "'self' " + links.baseUrl();
    return "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
        + ("; style-src " + hashes(styles))
        + ("; script-src " + hashes(scripts))
        + ("; img-src " + own)
        + ("; connect-src " + own)
        + ("; frame-src " + own);
  }

  private static String hashes(List<InlineResource> resources) {
    return resources.isEmpty()
        ? "'none'"
        : resources.stream().map(InlineResource::hash).collect(Collectors.joining(" "));
  }
}
