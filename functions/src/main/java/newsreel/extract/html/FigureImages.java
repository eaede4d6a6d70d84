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

/** Photos with their captions and credits as they stand in the article. */
final class FigureImages {
  private final Page page;
  private final PageIndex index;
  private final Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());

  private FigureImages(Page page) {
    this.page = page;
    this.index = page.index();
  }

  static List<ImageFinding> of(Page page) {
    FigureImages images = new FigureImages(page);
    List<ImageFinding> found = new ArrayList<>();
    for (Element figure : page.index().figures) {
      if (images.isOfArticle(figure)) {
        images.read(figure).ifPresent(found::add);
      }
    }
    for (Element caption : page.index().captions) {
      if (!images.isDone(caption) && images.isOfArticle(caption)) {
        images.container(caption).flatMap(images::read).ifPresent(found::add);
      }
    }
    return found;
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
    Body body = page.body();
    if (index.isAside(element) || isCard(element)) {
      return false;
    }
    return body.region() == null || Body.isInside(element, body.region());
  }

  /** Whether it stands in a link with a headline, as teasers of other stories do. */
  private static boolean isCard(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.normalName().equals("a") && e.selectFirst("h2, h3, h4") != null) {
        return true;
      }
    }
    return element.selectFirst("h2, h3") != null;
  }

  /** The least element around a caption that holds an image. */
  private Optional<Element> container(Element caption) {
    Element e = caption.parent();
    for (int i = 0; i < 3 && e != null; i++) {
      if (e.normalName().equals("body") || e.normalName().equals("article")) {
        return Optional.empty();
      }
      if (e.selectFirst("img, picture, amp-img, video") != null) {
        return Optional.of(e);
      }
      e = e.parent();
    }
    return Optional.empty();
  }

  private Optional<ImageFinding> read(Element figure) {
    if (isDone(figure)) {
      return Optional.empty();
    }
    done.add(figure);
    Element caption = caption(figure);
    String credit = credit(figure);
    String text = caption == null ? null : DomText.without(caption, this::isNoCaption);
    if (credit == null && text != null) {
      CreditLine line = CreditLine.of(text);
      credit = line.credit();
      text = line.caption();
    }
    Element img = figure.selectFirst("img, amp-img");
    WebUrl url = img == null ? null : ImageUrls.of(img, page).orElse(null);
    String alt = img == null ? null : PlainText.paragraph(img.attr("alt")).orElse(null);
    String shown = text == null ? null : PlainText.paragraph(text).orElse(null);
    if (url == null && shown == null && credit == null) {
      return Optional.empty();
    }
    Image image =
        new Image(
            url,
            shown,
            credit,
            ImageUrls.pixels(img, "width"),
            ImageUrls.pixels(img, "height"),
            alt);
    return Optional.of(
        new ImageFinding(
            image,
            "html",
            figure.normalName().equals("figure")
                ? "figure"
                : "." + figure.className().replaceAll("\\s+", ".")));
  }

  private @Nullable Element caption(Element figure) {
    Element caption = figure.selectFirst("figcaption");
    if (caption != null) {
      return caption;
    }
    for (Element e : figure.getAllElements()) {
      if (!e.equals(figure) && (index.words.of(e) & ClassWords.CAPTION) != 0) {
        return e;
      }
    }
    return null;
  }

  private boolean isCredit(Element e) {
    return switch (e.normalName()) {
      case "small", "cite" -> true;
      case "img", "picture", "source", "video", "a", "figcaption" -> false;
      default -> {
        int parts = index.words.of(e);
        boolean author = (parts & (ClassWords.AUTHOR | ClassWords.CAPTION)) == ClassWords.AUTHOR;
        yield (parts & ClassWords.CREDIT) != 0 || author || isCreditProperty(e.attr("itemprop"));
      }
    };
  }

  private static boolean isCreditProperty(String property) {
    return switch (property) {
      case "copyrightHolder", "creditText", "author", "creator", "copyrightNotice" -> true;
      default -> false;
    };
  }

  private boolean isNoCaption(Element e) {
    return isCredit(e) || (index.words.of(e) & ClassWords.HIDDEN) != 0;
  }

  private @Nullable String credit(Element figure) {
    List<String> parts = new ArrayList<>();
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element e : figure.getAllElements()) {
      if (e.equals(figure) || !isCredit(e)) {
        continue;
      }
      if (seen.contains(e.parent())) {
        seen.add(e);
        continue;
      }
      seen.add(e);
      String text = DomText.without(e, x -> (index.words.of(x) & ClassWords.HIDDEN) != 0);
      CreditLine.bare(text)
          .filter(t -> t.length() < 200)
          .filter(t -> !parts.contains(t))
          .ifPresent(parts::add);
    }
    return parts.isEmpty() ? null : PlainText.line(String.join(", ", parts)).orElse(null);
  }
}
