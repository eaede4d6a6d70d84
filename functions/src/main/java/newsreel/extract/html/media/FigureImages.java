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
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.CreditLabel;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Photos in the article with their captions and credits: figures, and the smallest elements that
 * hold one image and a little text.
 */
final class FigureImages {
  private static final int MAX_BLOCKS = 150;
  private static final int MAX_CLIMB = 5;
  private static final int MAX_CANDIDATES = 500;
  private static final Set<String> HEADLINES = Set.of("h2", "h3", "h4", "p");
  private static final Set<String> PLAYERS = Set.of("video", "iframe");
  private static final Set<String> ASIDES = Set.of("aside");
  private static final Set<String> NO_CAPTION = Set.of("h2", "h3", "figure", "li");

  private final Page page;
  private final PageIndex index;
  private final @Nullable Element headline;
  private final NoPhotos noPhotos;
  private final Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());

  private FigureImages(Page page) {
    this.page = page;
    this.index = page.index();
    this.noPhotos = new NoPhotos(page.body());
    this.headline = Headings.h1(page).orElse(null);
  }

  static List<ImageFinding> of(Page page) {
    FigureImages images = new FigureImages(page);
    List<ImageFinding> found = new ArrayList<>();
    for (Element e : page.index().photos.stream().limit(MAX_CANDIDATES).toList()) {
      if (found.size() < MAX_BLOCKS && images.isOfArticle(e) && !images.isGallery(e)) {
        Optional<Element> block = images.block(e);
        block.flatMap(images::read).map(f -> f.shownBy(e)).ifPresent(found::add);
      }
    }
    for (Element caption : page.index().captions.stream().limit(MAX_CANDIDATES).toList()) {
      boolean stated = !caption.normalName().equals("figcaption") && images.isOfArticle(caption);
      if (stated && found.size() < MAX_BLOCKS && BlockScan.of(caption).isPhoto()) {
        images.alone(caption).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether the element contains figures with captions of their own. */
  private boolean isGallery(Element e) {
    if (!e.normalName().equals("figure")) {
      return false;
    }
    BlockScan scan = BlockScan.of(e);
    return scan.figures() > 2 || (scan.figures() > 1 && scan.images() > 1);
  }

  /**
   * Finds a caption whose image is not an element but a background or a script's. Its credit
   * identifies it.
   */
  private Optional<ImageFinding> alone(Element caption) {
    PhotoCaption lines = CaptionLines.of(caption, index.words);
    if (lines.credit() == null || Tree.holds(caption, NO_CAPTION)) {
      return Optional.empty();
    }
    done.add(caption);
    return Optional.of(
        new ImageFinding(
            new Image(
                null,
                lines.text() == null ? null : PlainText.shown(lines.text()).orElse(null),
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
   * Whether the element is in the article and unread, and neither in a link with a headline nor in
   * an article within the article, as teasers of other stories are.
   */
  private boolean isOfArticle(Element element) {
    Body body = page.body();
    Element region = body.region();
    if ((region != null && !Tree.isInside(element, region)) || isBeside(element)) {
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

  private boolean isBeside(Element element) {
    if (!index.isAside(element)) {
      return false;
    }
    Element aside = Tree.around(element, ASIDES);
    Element around = aside == null ? null : aside.parent();
    return aside == null || around == null || !isPhotoBox(aside) || index.isAside(around);
  }

  /** Whether an aside holds a photo: its class or that of a line in it says so. */
  private boolean isPhotoBox(Element aside) {
    int parts = index.words.of(aside);
    BlockScan scan = BlockScan.of(aside);
    boolean named = (parts & ClassWords.FIGURE) != 0 && (parts & ClassWords.ASIDE) == 0;
    return named && scan.isPhoto() && scan.image() != null && !scan.isLink();
  }

  private static boolean isTeaser(Element e) {
    return e.normalName().equals("article")
        || (e.normalName().equals("a") && Tree.holds(e, HEADLINES));
  }

  /** Returns a figure itself; for an image, the widest element that holds only it and its lines. */
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

  /** Adds a figcaption that some pages put after the figure. */
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

  /** Removes the headline that some pages repeat before the caption of the first photo. */
  private String withoutHeadline(String caption) {
    String title = headline == null ? "" : headline.text().strip();
    return title.length() > 20 && caption.length() > title.length() && caption.startsWith(title)
        ? caption.substring(title.length()).strip()
        : caption;
  }

  private boolean holdsHeadline(Element e) {
    return headline != null && Tree.isInside(headline, e);
  }

  /**
   * Returns a credit that some pages put into the attributes for those who cannot see the photo.
   */
  private static @Nullable String inAttributes(Element img) {
    for (String attribute : List.of("title", "alt")) {
      Optional<String> text = PlainText.line(img.attr(attribute));
      if (text.isPresent() && CreditLabel.isIn(text.get())) {
        return PhotoCaption.of(text.get()).credit();
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
    PhotoCaption lines = CaptionLines.of(block, index.words);
    Element img = scan.image();
    if (img == null && Tree.holds(block, PLAYERS)) {
      return Optional.empty(); // its caption is the video's
    }
    ParagraphCaption below =
        lines.text() == null && img != null
            ? ParagraphCaption.below(block, page.body()).orElse(null)
            : null;
    if (below != null) {
      PhotoCaption said = PhotoCaption.of(below.text());
      lines = new PhotoCaption(said.text(), said.credit() == null ? lines.credit() : said.credit());
    }
    boolean figure = scan.figures() > 0;
    @Nullable String credit =
        lines.credit() != null || img == null ? lines.credit() : inAttributes(img);
    boolean captioned = lines.text() != null && scan.figcaption() != null;
    if (NoPhotos.isLabel(lines.text())
        || (img != null && noPhotos.hold(img, captioned, credit != null))) {
      return Optional.empty();
    }
    ImageUrls.@Nullable Found file =
        img == null ? null : ImageUrls.of(img, scan.original(), page).orElse(null);
    WebUrl url =
        file != null
            ? file.url()
            : img != null ? null : ImageUrls.ofAttributes(block, page).orElse(null);
    String alt = img == null ? null : PlainText.paragraph(img.attr("alt")).orElse(null);
    if (lines.text() == null && credit == null && (url == null || !figure)) {
      return Optional.empty();
    }
    @Nullable String caption =
        lines.text() == null ? null : PlainText.shown(withoutHeadline(lines.text())).orElse(null);
    ImageSize size = ImageSize.of(img, file == null ? null : file.width());
    Image image = new Image(url, caption, credit, size.width(), size.height(), alt);
    return Optional.of(
        new ImageFinding(image, "html", block.normalName())
            .saidBy(below == null ? null : below.paragraph()));
  }
}
