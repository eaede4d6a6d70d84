package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsreel.catalog.Image;
import newsreel.extract.html.source.PlainText;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Collects an article's images without repetition and joins what several sources say about each.
 */
final class ImageList {
  private final List<ImageFinding> found = new ArrayList<>();
  private final Map<WebUrl, Integer> byUrl = new HashMap<>();
  private final Map<String, Integer> byFile = new HashMap<>();
  private final Map<String, Integer> byCaption = new HashMap<>();

  List<ImageFinding> found() {
    return found;
  }

  /** Adds an image that the page shows. Two captions make two images of one file. */
  void addShown(ImageFinding next) {
    add(next, false);
  }

  /** Adds an image that metadata names; its address may be of another rendition or another crop. */
  void addNamed(ImageFinding next) {
    add(next, true);
  }

  private void add(ImageFinding next, boolean named) {
    WebUrl address = next.image().url();
    String file = address == null ? null : ImageFile.key(address);
    Integer known = place(next.image(), file, named);
    int place = known == null ? found.size() : known;
    ImageFinding now = next;
    if (known == null) {
      found.add(next);
    } else {
      ImageFinding here = found.get(known);
      now =
          new ImageFinding(joined(here.image(), next.image()), here.source(), here.at())
              .shownBy(here.shown() == null ? next.shown() : here.shown())
              .saidBy(here.said() == null ? next.said() : here.said());
      found.set(known, now);
    }
    WebUrl url = now.image().url();
    if (url != null) {
      byUrl.putIfAbsent(url, place);
      byFile.putIfAbsent(file != null && url.equals(address) ? file : ImageFile.key(url), place);
    }
    String caption = now.image().caption();
    if (caption != null) {
      byCaption.putIfAbsent(PlainText.folded(caption), place);
    }
  }

  private @Nullable Integer place(Image image, @Nullable String key, boolean named) {
    WebUrl url = image.url();
    String caption = image.caption();
    Integer file = url == null ? null : byUrl.get(url);
    if (file == null && key != null) {
      file = byFile.get(key);
    }
    if (file != null && (named || isOneCaption(found.get(file).image().caption(), caption))) {
      return file;
    }
    Integer said = caption == null ? null : byCaption.get(PlainText.folded(caption));
    boolean alone = said != null && (url == null || found.get(said).image().url() == null);
    return named || alone ? said : null;
  }

  private static boolean isOneCaption(@Nullable String a, @Nullable String b) {
    return a == null || b == null || PlainText.same(a, b);
  }

  private static Image joined(Image a, Image b) {
    WebUrl url = a.url() == null ? b.url() : a.url();
    boolean sameFile = Objects.equals(url, b.url()); // else its size is another's
    return new Image(
        url,
        a.caption() == null ? b.caption() : a.caption(),
        a.credit() == null ? b.credit() : a.credit(),
        a.width() == null && sameFile ? b.width() : a.width(),
        a.height() == null && sameFile ? b.height() : a.height(),
        a.alt() == null ? b.alt() : a.alt());
  }
}
