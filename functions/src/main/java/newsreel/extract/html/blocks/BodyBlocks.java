package newsreel.extract.html.blocks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.Finding;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.media.ImageFinding;
import newsreel.extract.html.media.VideoFinding;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.StateText;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.rules.FoundValue;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.players.VideoIdentity;
import org.jsoup.nodes.Element;

/**
 * The body of the article: the text that the page shows, with photos and videos in their places, or
 * the text of JSON-LD if the page withholds its own.
 */
public final class BodyBlocks {
  /** The most letters of a shown text that the text in the page's state may replace. */
  private static final int LITTLE = 400;

  private BodyBlocks() {}

  /**
   * @param article the article of the body
   * @param images the article's images, in their order
   * @param videos the article's videos
   */
  public static FoundValue<List<Block>> of(
      Page page,
      String headline,
      ArticleId article,
      List<ImageFinding> images,
      List<VideoFinding> videos) {
    List<TextRun> runs = withoutCaptions(ArticleRuns.of(page, headline), images);
    int shown = runs.stream().mapToInt(run -> run.text().length()).sum();
    for (Thing thing : page.articles()) {
      if (thing.raw("articleBody").mapToInt(String::length).sum() <= 2 * shown) {
        continue;
      }
      List<Block> stated =
          thing
              .raw("articleBody")
              .flatMap(String::lines)
              .flatMap(line -> PlainText.paragraph(line).stream())
              .limit(Block.MAX_BLOCKS)
              .map(line -> (Block) Block.Paragraph.of(line))
              .toList();
      if (length(stated) > 2 * shown) {
        return new FoundValue<>(stated, Finding.of("json-ld", thing.at("articleBody"), 0.8));
      }
    }
    if (shown < LITTLE) {
      Optional<FoundValue<List<Block>>> inState = inState(page, headline, shown, images);
      if (inState.isPresent()) {
        return inState.get();
      }
    }
    return new FoundValue<>(
        shown(page, runs, media(article, images, videos)), Finding.of("html", "p", 0.85));
  }

  private static Optional<FoundValue<List<Block>>> inState(
      Page page, String headline, int shown, List<ImageFinding> images) {
    return StateText.of(page)
        .map(
            state ->
                shown(
                    state,
                    withoutCaptions(ArticleRuns.of(state, headline), images),
                    new IdentityHashMap<>()))
        .filter(blocks -> length(blocks) > 2 * shown)
        .map(blocks -> new FoundValue<>(blocks, Finding.of("state", "text", 0.7)));
  }

  /** Leaves out the text below a photo, because the photo already has it as its caption. */
  private static List<TextRun> withoutCaptions(List<TextRun> runs, List<ImageFinding> images) {
    List<String> captions = new ArrayList<>();
    Set<Element> said = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ImageFinding image : images) {
      if (image.shown() != null && image.image().caption() != null) {
        captions.add(image.image().caption());
      }
      if (image.said() != null) {
        said.add(image.said());
      }
    }
    List<TextRun> text =
        runs.stream()
            .filter(run -> !said.contains(run.element()))
            .filter(run -> !isOneOf(captions, run.text()))
            .toList();
    return 2 * weight(text) < weight(runs) ? runs : text; // steps with a photo each
  }

  private static int weight(List<TextRun> runs) {
    return runs.stream().mapToInt(TextRun::weight).sum();
  }

  private static boolean isOneOf(List<String> captions, String text) {
    for (String caption : captions) {
      if (PlainText.same(caption, text)) {
        return true;
      }
    }
    return false;
  }

  private static IdentityHashMap<Element, Block> media(
      ArticleId article, List<ImageFinding> images, List<VideoFinding> videos) {
    IdentityHashMap<Element, Block> media = new IdentityHashMap<>();
    for (int i = 0; i < images.size(); i++) {
      Element shown = images.get(i).shown();
      if (shown != null) {
        media.put(shown, new Block.ImageBlock(i));
      }
    }
    for (VideoFinding video : videos) {
      if (video.shown() != null) {
        media.put(video.shown(), new Block.VideoBlock(VideoIdentity.id(video.video(), article)));
      }
    }
    return media;
  }

  private static List<Block> shown(
      Page page, List<TextRun> runs, IdentityHashMap<Element, Block> media) {
    BlockAssembly assembly = new BlockAssembly(page, runs);
    List<Map.Entry<Element, Block>> between = placed(page, runs, media);
    int next = 0;
    for (TextRun run : runs) {
      int at = page.index().order(run.element());
      while (next < between.size() && page.index().order(between.get(next).getKey()) < at) {
        assembly.add(between.get(next++).getValue());
      }
      assembly.add(run);
    }
    while (next < between.size()) {
      assembly.add(between.get(next++).getValue());
    }
    return assembly.blocks();
  }

  /** Returns the photos and videos before and within the text, in page order. */
  private static List<Map.Entry<Element, Block>> placed(
      Page page, List<TextRun> runs, IdentityHashMap<Element, Block> media) {
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Map.Entry<Element, Block>> placed = new ArrayList<>();
    Element container = page.body().container();
    int begin = page.index().order(runs.getFirst().element());
    media.forEach(
        (element, block) -> {
          boolean leads = page.index().order(element) < begin;
          if (leads || (container != null && Tree.isInside(element, container))) {
            placed.add(Map.entry(element, block));
          }
        });
    placed.sort(Comparator.comparingInt(e -> page.index().order(e.getKey())));
    return placed;
  }

  private static int length(List<Block> blocks) {
    return Block.texts(blocks).mapToInt(String::length).sum();
  }
}
