package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.StateText;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Finds the article's photos: those on the page, then those that only its metadata names. */
public final class ImageRules {
  private static final int MAX_IMAGES = 100;

  private ImageRules() {}

  public static List<ImageFinding> of(Page page) {
    ImageList images = new ImageList();
    FigureImages.of(page).forEach(images::addShown);
    ofThings(page).forEach(images::addNamed);
    List<ImageFinding> found = images.found();
    if (found.stream().noneMatch(f -> f.image().caption() != null)) {
      StateMedia.images(page).forEach(images::addNamed);
      if (page.body().runs().isEmpty()) {
        StateText.of(page).map(FigureImages::of).orElse(List.of()).stream()
            .map(image -> new ImageFinding(image.image(), "state", image.at()))
            .forEach(images::addNamed);
      }
    }
    if (found.stream().noneMatch(f -> f.image().url() != null)) {
      ofMeta(page).ifPresent(found::add);
    }
    OpenGraphImage.of(page).ifPresent(og -> found.replaceAll(f -> sized(f, og)));
    return found.size() > MAX_IMAGES ? found.subList(0, MAX_IMAGES) : found;
  }

  /** Adds the size that Open Graph declares, if it is that of this image. */
  private static ImageFinding sized(ImageFinding found, OpenGraphImage og) {
    Image image = found.image();
    return image.url() != null && image.url().equals(og.url())
        ? new ImageFinding(
            new Image(
                image.url(),
                image.caption(),
                image.credit(),
                og.width() == null ? image.width() : og.width(),
                og.height() == null ? image.height() : og.height(),
                image.alt()),
            found.source(),
            found.at(),
            found.shown(),
            found.said())
        : found;
  }

  private static List<ImageFinding> ofThings(Page page) {
    List<ImageFinding> found = new ArrayList<>();
    for (Thing article : page.articles().stream().limit(2).toList()) {
      if (!article.isArticle()) {
        continue;
      }
      article
          .raw("image")
          .filter(u -> !ImageFile.isStandIn(u))
          .flatMap(u -> page.url(u).stream())
          .limit(1)
          .filter(u -> isPhoto(u, article, page))
          .forEach(u -> found.add(new ImageFinding(Image.of(u), "json-ld", article.at("image"))));
      for (Thing image : article.things("image").stream().limit(MAX_IMAGES).toList()) {
        image(image, page)
            .filter(i -> i.url() == null || isPhoto(i.url(), article, page))
            .ifPresent(i -> found.add(new ImageFinding(i, "json-ld", image.path())));
      }
    }
    return found;
  }

  /** Whether the image is a photo. Some pages name their logo if a story has no photo. */
  private static boolean isPhoto(WebUrl url, Thing article, Page page) {
    return !ImageFile.isGraphic(url.value())
        && !ImageFile.isStandIn(url.value())
        && Stream.concat(
                article.things("publisher").stream().limit(3).flatMap(p -> p.raw("logo")),
                article.things("publisher").stream()
                    .limit(3)
                    .flatMap(p -> p.things("logo").stream())
                    .flatMap(l -> Stream.of("url", "contentUrl").flatMap(l::raw)))
            .flatMap(u -> page.url(u).stream())
            .noneMatch(url::equals);
  }

  static Optional<Image> image(Thing thing, Page page) {
    Optional<WebUrl> url =
        Stream.concat(
                Stream.of("url", "contentUrl", "contentURL").flatMap(thing::raw),
                thing.raw("@id").filter(id -> id.indexOf('#') < 0))
            .filter(u -> !ImageFile.isStandIn(u))
            .flatMap(u -> page.url(u).stream())
            .findFirst();
    @Nullable String caption =
        thing.text("caption").or(() -> thing.text("description")).orElse(null);
    @Nullable String credit =
        Stream.of("creditText", "copyrightHolder", "creator", "author", "copyrightNotice")
            .flatMap(p -> thing.text(p).stream())
            .flatMap(c -> PhotoCaption.credit(c).stream())
            .findFirst()
            .orElse(null);
    if (caption != null) {
      PhotoCaption line = PhotoCaption.of(caption);
      caption = line.text();
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
    return OpenGraphImage.of(page)
        .filter(og -> !ImageFile.isGraphic(og.url().value()))
        .map(
            og ->
                new ImageFinding(
                    new Image(og.url(), null, null, og.width(), og.height(), null),
                    "open-graph",
                    og.at()));
  }
}
