package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.DomText;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.Bylines;
import newsreel.extract.words.CaptionWords;
import newsreel.extract.words.Credit;
import newsreel.extract.words.CreditLabel;
import newsreel.extract.words.CreditLine;
import newsreel.extract.words.PressNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds caption and credit among the lines of an image's block. A credit is recognised by its
 * class, its label or its shape: a short last line without a full stop, like a name.
 */
final class CaptionLines {
  private static final int MAX_CREDIT = 200;
  private static final int NAME_LENGTH = 90;
  private static final int MAX_LINES = 12;
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{Lu}\\p{Lo}\\p{Lt}@©(\\d].{0,88}[^.!?…:,;]|(?:dpa|epa|ap|afp|imago).{0,80}");

  /** The title of a slide: "2. The harbour". */
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}\\. ");

  private record Line(String text, boolean credit, boolean caption, boolean loose) {
    Line {
      text = CaptionWords.without(text);
    }
  }

  private CaptionLines() {}

  static PhotoCaption of(Element block, ClassWords words) {
    List<Line> lines = new ArrayList<>();
    Element figcaption = Tree.first(block, "figcaption");
    collect(figcaption == null ? block : figcaption, words, lines);
    if (figcaption != null && lines.stream().noneMatch(Line::credit)) {
      for (Element e : block.children()) {
        if (!e.equals(figcaption) && !Tree.isInside(figcaption, e)) {
          collect(e, words, lines);
        }
      }
    }
    if (lines.size() == 1 && lines.getFirst().loose()) {
      lines.set(0, new Line(lines.getFirst().text(), false, false, false));
    }
    return told(lines);
  }

  private static PhotoCaption told(List<Line> lines) {
    List<String> captions = new ArrayList<>();
    List<String> credits = new ArrayList<>();
    boolean marked = lines.stream().anyMatch(Line::caption);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean last = i > 0 && i == lines.size() - 1;
      if (line.credit() && line.text().length() <= MAX_CREDIT) {
        addNew(credits, PhotoCaption.credit(line.text()));
      } else if (isLabelled(line.text()) || PressNames.isOrigin(line.text())) {
        addNew(credits, PhotoCaption.credit(line.text()));
      } else if (last && !captions.isEmpty() && isName(line.text()) && !line.caption()) {
        addNew(credits, PhotoCaption.credit(line.text()));
      } else if (!marked || line.caption()) {
        addNew(captions, Optional.of(line.text()));
      }
    }
    @Nullable String caption = captions.isEmpty() ? null : String.join(" ", captions);
    @Nullable String credit =
        credits.isEmpty() ? null : PlainText.line(String.join(", ", credits)).orElse(null);
    if (caption == null) {
      return new PhotoCaption(null, credit);
    }
    PhotoCaption split = PhotoCaption.of(caption);
    if (credit == null) {
      return split;
    }
    if (split.credit() == null) {
      return new PhotoCaption(caption, credit);
    }
    if (PlainText.folded(credit).contains(PlainText.folded(split.credit()))) {
      return new PhotoCaption(split.text(), credit);
    }
    return CreditLabel.isIn(caption)
        ? new PhotoCaption(
            split.text(), PlainText.line(credit + ", " + split.credit()).orElse(credit))
        : new PhotoCaption(caption, credit);
  }

  private static boolean isLabelled(String line) {
    Credit credit = CreditLine.labelled(line);
    return credit != null && credit.name() != null;
  }

  /** Whether the text is just an agency or a newspaper. */
  private static boolean isHouse(String text) {
    return text.length() <= NAME_LENGTH && (PressNames.isOrigin(text) || Bylines.isHouseName(text));
  }

  private static boolean isName(String text) {
    return text.length() <= NAME_LENGTH
        && NAME.matcher(text).matches()
        && !NUMBERED.matcher(text).find();
  }

  private static void addNew(List<String> texts, Optional<String> text) {
    text.filter(t -> texts.stream().noneMatch(o -> PlainText.same(o, t))).ifPresent(texts::add);
  }

  /** Collects lines: elements with text of their own, or marked as caption or credit. */
  private static void collect(Element element, ClassWords words, List<Line> lines) {
    if (lines.size() >= MAX_LINES || isSilent(element)) {
      return;
    }
    int parts = words.of(element);
    if ((parts & ClassWords.HIDDEN) != 0 && (parts & ClassWords.CAPTION) == 0) {
      return;
    }
    boolean credit = isCredit(element, parts);
    boolean caption = (parts & ClassWords.CAPTION) != 0 && !element.normalName().equals("figure");
    if (!credit && element.childrenSize() > 0 && !hasText(element)) {
      int before = lines.size();
      for (Element child : element.children()) {
        collect(child, words, lines);
      }
      if (caption) {
        for (int i = before; i < lines.size(); i++) {
          Line line = lines.get(i);
          lines.set(
              i,
              new Line(
                  line.text(),
                  line.credit(),
                  !line.credit() && (i == before || (line.caption() && !isName(line.text()))),
                  line.loose()));
        }
      }
      return;
    }
    List<Element> credits =
        credit || element.childrenSize() == 0
            ? List.of()
            : element.getAllElements().stream()
                .filter(e -> !e.equals(element) && isCredit(e, words.of(e)))
                .limit(MAX_LINES)
                .toList();
    String text =
        DomText.without(
            element, e -> credits.contains(e) || (words.of(e) & ClassWords.HIDDEN) != 0);
    if (!text.isEmpty() && !PhotoNoise.is(text)) {
      boolean loose = element.normalName().equals("small") && (parts & ClassWords.CREDIT) == 0;
      Element lead = credit ? null : houseAtStart(element);
      if (lead != null && text.startsWith(lead.text())) {
        lines.add(new Line(lead.text(), true, false, false));
        text = text.substring(lead.text().length()).strip();
      }
      Element tail = credit ? null : nameAtEnd(element);
      if (tail != null && text.endsWith(tail.text().strip())) {
        String name = tail.text().strip();
        lines.add(
            new Line(
                text.substring(0, text.length() - name.length()).strip(), false, caption, false));
        lines.add(new Line(name, true, false, false));
      } else {
        lines.add(new Line(text, credit, caption, loose));
      }
    }
    for (Element e : credits) {
      if (credits.stream().noneMatch(o -> !o.equals(e) && Tree.isInside(e, o))) {
        collect(e, words, lines);
      }
    }
  }

  /** Returns the first of several lines if it is a house: {@code <span>AFP</span><br>Boats …}. */
  private static @Nullable Element houseAtStart(Element element) {
    Element first = element.firstElementChild();
    if (first == null) {
      return null;
    }
    Element next = first.nextElementSibling();
    boolean line = next != null && next.normalName().equals("br");
    return line && isHouse(first.text()) ? first : null;
  }

  /**
   * Returns a span at the end, after a full stop, that holds a name: {@code … on Monday.
   * <span>AFP}.
   */
  private static @Nullable Element nameAtEnd(Element element) {
    Element last = element.lastElementChild();
    if (last == null || !last.normalName().equals("span") || !isName(last.text().strip())) {
      return null;
    }
    String before = element.ownText().strip();
    return !before.isEmpty() && ".!?”\"»)".indexOf(before.charAt(before.length() - 1)) >= 0
        ? last
        : null;
  }

  /** Whether there are words between the element's children, and not only a dash or a bracket. */
  private static boolean hasText(Element element) {
    return element.ownText().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isSilent(Element e) {
    return DomText.isSilent(e)
        || e.normalName().equals("picture")
        || e.normalName().equals("img")
        || (e.attr("aria-hidden").equals("true") && e.hasAttr("hidden"));
  }

  static boolean isCredit(Element e, int parts) {
    return switch (e.normalName()) {
      case "small", "cite" -> true;
      case "img", "picture", "source", "video", "figcaption", "figure" -> false;
      default -> {
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
}
