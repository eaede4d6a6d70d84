package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Image;
import newsreel.extract.html.page.Body;
import newsreel.extract.html.page.Headings;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.PageIndex;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Photos with their captions and credits as they stand in the article: figures, and the least
 * elements that hold one image and a little text.
 */
final class FigureImages {
  private static final int MAX_BLOCKS = 150;
  private static final int MAX_CLIMB = 5;
  private static final int MAX_CANDIDATES = 500;
  private static final Set<String> HEADLINES = Set.of("h2", "h3", "h4", "p");
  private static final Set<String> PLAYERS = Set.of("video", "iframe");
  private static final Set<String> NO_CAPTION = Set.of("h2", "h3", "figure", "li");

  private final Page page;
  private final PageIndex index;
  private final @Nullable Element headline;
  private final Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());

  private FigureImages(Page page) {
    this.page = page;
    this.index = page.index();
    this.headline = Headings.h1(page).orElse(null);
  }

  static List<ImageFinding> of(Page page) {
    FigureImages images = new FigureImages(page);
    List<ImageFinding> found = new ArrayList<>();
    for (Element e : page.index().photos.stream().limit(MAX_CANDIDATES).toList()) {
      if (found.size() < MAX_BLOCKS && images.isOfArticle(e)) {
        Optional<Element> block = images.block(e);
        block.flatMap(images::read).ifPresent(found::add);
      }
    }
    for (Element caption : page.index().captions) {
      boolean stated = !caption.normalName().equals("figcaption") && images.isOfArticle(caption);
      if (stated && found.size() < MAX_BLOCKS && BlockScan.of(caption).isPhoto()) {
        images.alone(caption).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A caption whose image is no element: a background, a script's. Its credit tells it. */
  private Optional<ImageFinding> alone(Element caption) {
    CreditLine lines = CaptionLines.of(caption, index.words);
    if (lines.credit() == null || Tree.holds(caption, NO_CAPTION)) {
      return Optional.empty();
    }
    done.add(caption);
    return Optional.of(
        new ImageFinding(
            new Image(
                null,
                lines.caption() == null ? null : PlainText.shown(lines.caption()).orElse(null),
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

  /**
   * Whether it stands in the article and was not read yet, not in a link with a headline nor in an
   * article within the article, as teasers of other stories do.
   */
  private boolean isOfArticle(Element element) {
    Body body = page.body();
    Element region = body.region();
    if ((region != null && !Tree.isInside(element, region)) || index.isAside(element)) {
      return false;
    }
    boolean held = false;
    for (Element e = element; e != null; e = e.parent()) {
      if (done.contains(e)) {
        return false;
      }
      held = held || body.isHeldBy(e);
      if (!held && !e.equals(element) && isTeaser(e)) {
        return false;
      }
      if (e.equals(body.region())) {
        return true;
      }
    }
    return body.region() == null;
  }

  private static boolean isTeaser(Element e) {
    return e.normalName().equals("article")
        || (e.normalName().equals("a") && Tree.holds(e, HEADLINES));
  }

  /** A figure itself; for an image the widest element that holds it and its lines alone. */
  private Optional<Element> block(Element e) {
    if (e.normalName().equals("figure")) {
      return Optional.of(withCaption(e));
    }
    Element best = null;
    boolean link = false;
    Element up = e.parent();
    for (int i = 0; i < MAX_CLIMB && up != null; i++) {
      String name = up.normalName();
      if (name.equals("body") || name.equals("article") || page.body().isHeldBy(up)) {
        break;
      }
      if (name.equals("figure")) {
        return Optional.of(withCaption(up));
      }
      BlockScan scan = BlockScan.of(up);
      if (!scan.isPhoto() || holdsHeadline(up)) {
        break;
      }
      link = scan.isLink();
      best = up;
      up = up.parent();
    }
    return link ? Optional.empty() : Optional.ofNullable(best);
  }

  /** Some pages put the figcaption behind the figure. */
  private Element withCaption(Element figure) {
    if (Tree.first(figure, "figcaption") != null) {
      return figure;
    }
    Element up = figure.parent();
    for (int i = 0; i < 2 && up != null && !page.body().isHeldBy(up); i++) {
      BlockScan scan = BlockScan.of(up);
      if (scan.figures() > 1 || !scan.isPhoto() || holdsHeadline(up)) {
        return figure;
      }
      if (scan.figcaption() != null) {
        return up;
      }
      up = up.parent();
    }
    return figure;
  }

  private boolean holdsHeadline(Element e) {
    return headline != null && Tree.isInside(headline, e);
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

  private Optional<ImageFinding> read(Element block) {
    if (isDone(block)) {
      return Optional.empty();
    }
    done.add(block);
    BlockScan scan = BlockScan.of(block);
    if (scan.hasHeading() && scan.figcaption() == null) {
      return Optional.empty();
    }
    CreditLine lines = CaptionLines.of(block, index.words);
    Element img = scan.image();
    if (img == null && Tree.holds(block, PLAYERS)) {
      return Optional.empty(); // its caption is the video's
    }
    WebUrl url = img == null ? null : ImageUrls.of(img, page).orElse(null);
    String alt = img == null ? null : PlainText.paragraph(img.attr("alt")).orElse(null);
    boolean figure = scan.figures() > 0;
    @Nullable String credit =
        lines.credit() != null || img == null ? lines.credit() : inAttributes(img);
    if (lines.caption() == null && credit == null && (url == null || !figure)) {
      return Optional.empty();
    }
    @Nullable String caption =
        lines.caption() == null ? null : PlainText.shown(lines.caption()).orElse(null);
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
