package newsreel.extract.html.media;

import java.util.Optional;
import java.util.stream.Stream;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.page.Page;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The image that the page offers to social networks, with the size that it declares.
 *
 * @param at the meta element
 */
record OpenGraphImage(WebUrl url, @Nullable Integer width, @Nullable Integer height, String at) {
  static Optional<OpenGraphImage> of(Page page) {
    return Stream.of(
            "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
        .flatMap(
            name ->
                page.metas().values(name).stream()
                    .filter(v -> !ImageFile.isStandIn(v))
                    .flatMap(v -> page.url(v).stream())
                    .map(u -> of(u, name, page)))
        .findFirst();
  }

  private static OpenGraphImage of(WebUrl url, String name, Page page) {
    boolean sized = name.startsWith("og:");
    return new OpenGraphImage(
        url,
        sized ? pixels(page, "og:image:width") : null,
        sized ? pixels(page, "og:image:height") : null,
        Metas.at(name));
  }

  private static @Nullable Integer pixels(Page page, String name) {
    return page.metas().values(name).stream().findFirst().map(ImageUrls::pixels).orElse(null);
  }
}
