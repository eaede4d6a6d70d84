package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** The photos of the article: those on the page, then those that only its metadata names. */
public final class ImageRules {
  private static final int MAX_IMAGES = 100;

  private ImageRules() {}

  public static List<ImageFinding> of(Page page) {
    List<ImageFinding> found = new ArrayList<>(FigureImages.of(page));
    for (ImageFinding named : ofThings(page)) {
      merge(found, named);
    }
    if (found.stream().noneMatch(f -> f.image().caption() != null)) {
      StateMedia.images(page).forEach(i -> merge(found, i));
    }
    if (found.stream().noneMatch(f -> f.image().url() != null)) {
      ofMeta(page).ifPresent(found::add);
    }
    return found.size() > MAX_IMAGES ? found.subList(0, MAX_IMAGES) : found;
  }

  private static void merge(List<ImageFinding> found, ImageFinding named) {
    for (int i = 0; i < found.size(); i++) {
      Image here = found.get(i).image();
      if (isSame(here, named.image())) {
        found.set(
            i,
            new ImageFinding(
                joined(here, named.image()), found.get(i).source(), found.get(i).at()));
        return;
      }
    }
    found.add(named);
  }

  private static boolean isSame(Image a, Image b) {
    String caption = a.caption();
    if (caption != null && b.caption() != null && PlainText.same(caption, b.caption())) {
      return true;
    }
    return a.url() != null && b.url() != null && file(a.url()).equals(file(b.url()));
  }

  private static String file(WebUrl url) {
    String bare = url.withoutQuery().value();
    return bare.substring(bare.lastIndexOf('/') + 1);
  }

  private static Image joined(Image a, Image b) {
    return new Image(
        a.url() == null ? b.url() : a.url(),
        a.caption() == null ? b.caption() : a.caption(),
        a.credit() == null ? b.credit() : a.credit(),
        a.width() == null ? b.width() : a.width(),
        a.height() == null ? b.height() : a.height(),
        a.alt() == null ? b.alt() : a.alt());
  }

  private static List<ImageFinding> ofThings(Page page) {
    List<ImageFinding> found = new ArrayList<>();
    for (Thing article : page.articles().stream().limit(2).toList()) {
      if (!article.isArticle()) {
        continue;
      }
      article
          .raw("image")
          .flatMap(u -> page.url(u).stream())
          .limit(1)
          .forEach(u -> found.add(new ImageFinding(Image.of(u), "json-ld", article.at("image"))));
      for (Thing image : article.things("image")) {
        image(image, page).ifPresent(i -> found.add(new ImageFinding(i, "json-ld", image.path())));
      }
    }
    return found;
  }

  static Optional<Image> image(Thing thing, Page page) {
    Optional<WebUrl> url =
        Stream.of("url", "contentUrl", "@id")
            .flatMap(thing::raw)
            .flatMap(u -> page.url(u).stream())
            .findFirst();
    @Nullable String caption =
        thing.text("caption").or(() -> thing.text("description")).orElse(null);
    @Nullable String credit =
        Stream.of("creditText", "copyrightHolder", "creator", "author", "copyrightNotice")
            .flatMap(p -> thing.text(p).stream())
            .flatMap(c -> CreditLine.bare(c).stream())
            .findFirst()
            .orElse(null);
    if (caption != null) {
      CreditLine line = CreditLine.of(caption);
      caption = line.caption();
      credit = credit == null ? line.credit() : credit;
    }
    if (url.isEmpty() && caption == null && credit == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Image(
            url.orElse(null),
            caption,
            credit,
            pixels(thing, "width"),
            pixels(thing, "height"),
            null));
  }

  private static @Nullable Integer pixels(Thing thing, String property) {
    return thing.raw(property).findFirst().map(ImageUrls::pixels).orElse(null);
  }

  private static Optional<ImageFinding> ofMeta(Page page) {
    return Stream.of("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src")
        .flatMap(
            name ->
                page.metas().values(name).stream()
                    .flatMap(v -> page.url(v).stream())
                    .map(u -> new ImageFinding(Image.of(u), "open-graph", Metas.at(name))))
        .findFirst();
  }
}
