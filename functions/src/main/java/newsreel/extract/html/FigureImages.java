package newsreel.extract.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Image;
import newsreel.catalog.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Photos with their captions and credits as they stand in the article: figures, and the least
 * elements that hold one image and a little text.
 */
final class FigureImages {
  private static final int MAX_BLOCKS = 150;
  private static final int MAX_CLIMB = 5;
  private static final int MAX_TEXT = 900;

  private final Page page;
  private final PageIndex index;
  private final Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());

  private FigureImages(Page page) {
    this.page = page;
    this.index = page.index();
  }

  static List<ImageFinding> of(Page page) {
    FigureImages images = new FigureImages(page);
    List<Element> blocks = new ArrayList<>(page.index().figures);
    blocks.addAll(page.index().images);
    blocks.sort(java.util.Comparator.comparingInt(page.index()::order));
    List<ImageFinding> found = new ArrayList<>();
    for (Element e : blocks) {
      if (found.size() < MAX_BLOCKS && images.isOfArticle(e) && !images.isDone(e)) {
        Optional<Element> block = images.block(e);
        block.flatMap(images::read).ifPresent(found::add);
      }
    }
    for (Element caption : page.index().captions) {
      boolean stated =
          !caption.normalName().equals("figcaption")
              && images.isOfArticle(caption)
              && !images.isDone(caption);
      if (stated
          && found.size() < MAX_BLOCKS
          && CaptionLines.length(caption, MAX_TEXT) < MAX_TEXT) {
        images.alone(caption).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A caption whose image is no element: a background, a script's. Its credit tells it. */
  private Optional<ImageFinding> alone(Element caption) {
    CreditLine lines = CaptionLines.of(caption, index.words);
    if (lines.credit() == null || caption.selectFirst("p p, h2, h3, figure, li") != null) {
      return Optional.empty();
    }
    done.add(caption);
    return Optional.of(
        new ImageFinding(
            new Image(
                null,
                lines.caption() == null ? null : PlainText.paragraph(lines.caption()).orElse(null),
                lines.credit(),
                null,
                null,
                null),
            "html",
            "[class~=caption]"));
  }

  private boolean isDone(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (done.contains(e)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfArticle(Element element) {
    return !index.isAside(element)
        && Body.isInside(element, page.body().scope(page.document()))
        && !isTeaser(element);
  }

  /** Whether it stands in a link with a headline, or in an article within the article. */
  private boolean isTeaser(Element element) {
    Element container = page.body().container();
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (container != null && Body.isInside(/* inner= */ container, /* outer= */ e)) {
        return false;
      }
      if (e.normalName().equals("article")
          || (e.normalName().equals("a") && e.selectFirst("h2, h3, h4, p") != null)) {
        return true;
      }
    }
    return false;
  }

  /** A figure itself; for an image the widest element that holds it and its lines alone. */
  private Optional<Element> block(Element e) {
    if (e.normalName().equals("figure")) {
      return Optional.of(withCaption(e));
    }
    Element best = null;
    Element container = page.body().container();
    Element up = e.parent();
    for (int i = 0; i < MAX_CLIMB && up != null; i++) {
      if (up.normalName().equals("body")
          || up.normalName().equals("article")
          || (container != null && Body.isInside(container, up))) {
        break;
      }
      if (up.normalName().equals("figure")) {
        return Optional.of(withCaption(up));
      }
      if (!holdsOneImage(up)
          || up.selectFirst("h2, h3, h4, form, li li") != null
          || holdsHeadline(up)) {
        break;
      }
      if (CaptionLines.length(up, MAX_TEXT + 1) > MAX_TEXT || holdsRunningText(up)) {
        break;
      }
      best = up;
      up = up.parent();
    }
    return Optional.ofNullable(best).filter(b -> !isLink(b));
  }

  /** Some pages put the figcaption behind the figure. */
  private Element withCaption(Element figure) {
    if (figure.selectFirst("figcaption") != null) {
      return figure;
    }
    Element up = figure.parent();
    for (int i = 0; i < 2 && up != null; i++) {
      if (up.getElementsByTag("figure").size() > 1 || holdsHeadline(up)) {
        return figure;
      }
      if (up.children().stream().anyMatch(c -> c.normalName().equals("figcaption"))) {
        return up;
      }
      up = up.parent();
    }
    return figure;
  }

  private static boolean holdsRunningText(Element e) {
    return e.getElementsByTag("p").stream().filter(p -> p.text().length() > 120).count() > 1;
  }

  private boolean holdsHeadline(Element e) {
    return Headings.h1(page).filter(h -> Body.isInside(/* inner= */ h, /* outer= */ e)).isPresent();
  }

  /** The same image may stand there twice: for scripts and without. */
  private static boolean holdsOneImage(Element e) {
    int images = 0;
    for (Element img : e.getElementsByTag("img")) {
      if (img.closest("noscript") == null) {
        images++;
      }
    }
    return images <= 1;
  }

  /** Some write the credit into the texts for those who do not see the photo. */
  private static @Nullable String inAttributes(Element img) {
    for (String attribute : List.of("title", "alt")) {
      Optional<String> text = PlainText.line(img.attr(attribute));
      if (text.isPresent() && CreditLine.hasLabel(text.get())) {
        return CreditLine.of(text.get()).credit();
      }
    }
    return null;
  }

  private static boolean isLink(Element block) {
    int all = block.text().length();
    int linked = 0;
    for (Element a : block.getElementsByTag("a")) {
      linked += a.text().length();
    }
    return all > 0 && linked > all / 2;
  }

  private Optional<ImageFinding> read(Element block) {
    if (isDone(block)) {
      return Optional.empty();
    }
    done.add(block);
    if (block.selectFirst("h2, h3") != null && block.selectFirst("figcaption") == null) {
      return Optional.empty();
    }
    CreditLine lines = CaptionLines.of(block, index.words);
    Element img = block.selectFirst("img, amp-img");
    WebUrl url = img == null ? null : ImageUrls.of(img, page).orElse(null);
    String alt = img == null ? null : PlainText.paragraph(img.attr("alt")).orElse(null);
    boolean figure = block.normalName().equals("figure") || block.selectFirst("figure") != null;
    @Nullable String credit =
        lines.credit() != null || img == null ? lines.credit() : inAttributes(img);
    if (lines.caption() == null && credit == null && (url == null || !figure)) {
      return Optional.empty();
    }
    @Nullable String caption =
        lines.caption() == null ? null : PlainText.paragraph(lines.caption()).orElse(null);
    Image image =
        new Image(
            url,
            caption,
            credit,
            ImageUrls.pixels(img, "width"),
            ImageUrls.pixels(img, "height"),
            alt);
    return Optional.of(new ImageFinding(image, "html", block.normalName()));
  }
}
