package newsreel.extract.html.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the article's text stands: the element whose runs of text hold most of the page's.
 *
 * @param container absent where the page has no running text
 * @param region the least element that holds the text and the headline
 * @param holders the container and all that it stands in
 * @param runs the text within the container that accompanies nothing, in page order
 */
public record Body(
    @Nullable Element container,
    @Nullable Element region,
    IdentityHashMap<Element, Boolean> holders,
    List<TextRun> runs) {
  static Body of(PageIndex index) {
    return new BodySearch(index).find();
  }

  /** Returns the sentences of the text, without headings and labels. */
  public Stream<TextRun> sentences() {
    return runs.stream()
        .filter(run -> !run.isLinks())
        .filter(
            run ->
                run.element().normalName().equals("p")
                    || run.weight() >= 2 * BodySearch.RUNNING_TEXT)
        .filter(run -> !Tree.isHeading(run.element()));
  }

  /** Whether the element is the container or contains it. */
  public boolean isHeldBy(Element element) {
    return holders.containsKey(element);
  }

  /** Returns where bylines and dates of the article may be: the region, else the whole page. */
  public Element scope(Element page) {
    return region == null ? page : region;
  }
}
