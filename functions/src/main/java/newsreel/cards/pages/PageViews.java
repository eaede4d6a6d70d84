package newsreel.cards.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.cards.BodyPart;
import newsreel.cards.EmbedCode;
import newsreel.cards.EmbedSize;
import newsreel.cards.Excerpt;
import newsreel.cards.PageLinks;
import newsreel.cards.Poster;
import newsreel.cards.Still;
import newsreel.cards.pages.PageView.ArticleView;
import newsreel.cards.pages.PageView.Clip;
import newsreel.cards.pages.PageView.Embed;
import newsreel.cards.pages.PageView.Part;
import newsreel.cards.pages.PageView.Photo;
import newsreel.cards.pages.PageView.Teaser;
import newsreel.cards.pages.SearchView.Found;
import newsreel.cards.wording.TextDirection;
import newsreel.cards.wording.Wording;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Author;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.Publisher;
import newsreel.catalog.Topic;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Turns articles into what the pages say of them. */
record PageViews(PageLinks links, Wording wording) {
  /** CSS pixels of either side of the frame in the code to copy. */
  private static final OptionalInt SIDE = OptionalInt.of(640);

  /** Blocks among which a page repeats its description. */
  private static final int STANDFIRST = 3;

  private static final int TEASER = 220;
  private static final int LINE = 300;
  private static final int ON_THE_CARD = 110;

  Teaser teaser(ArticleSummary article) {
    Instant at = article.publishedAt();
    return new Teaser(
        links.articlePage(article.id()),
        Excerpt.of(article.headline(), LINE),
        article.description() == null ? null : Excerpt.of(article.description(), TEASER),
        name(article.topic()),
        date(at),
        at == null ? null : at.toString(),
        tag(article.language()),
        Still.of(article.image(), links).orElse(null),
        article.videos().stream().map(this::clip).toList());
  }

  /**
   * @param blocks the body; empty where it is not shown
   * @param details of the article's videos
   */
  ArticleView article(Article article, List<Block> blocks, Map<VideoId, VideoDetails> details) {
    BodyPart.Laid laid =
        BodyPart.lay(
            withoutWhatStandsAbove(blocks, article), article.metadata().images(), article.videos());
    Optional<Photo> lead = lead(article, laid);
    ArticleMetadata metadata = article.metadata();
    Instant at = metadata.publishedAt();
    Publisher publisher = metadata.publisher();
    WebUrl url = metadata.url();
    return new ArticleView(
        links.articlePage(article.id()),
        metadata.headline(),
        metadata.description(),
        tag(metadata.language()),
        TextDirection.of(metadata.language()),
        metadata.authors().isEmpty()
            ? null
            : metadata.authors().stream().map(Author::name).collect(Collectors.joining(", ")),
        publisher == null ? null : publisher.name(),
        date(at),
        at == null ? null : at.toString(),
        name(metadata.topic()),
        url == null ? null : url.value(),
        links.oembedJson(links.articlePage(article.id())),
        SocialTags.of(article, links),
        ArticleJsonLd.script(article, details.values(), links),
        lead.orElse(null),
        metadata.keyPoints(),
        parts(laid.parts(), lead.isPresent(), details),
        laid.images().stream()
            .skip(lead.isPresent() ? 1 : 0)
            .flatMap(image -> photo(image, false).stream())
            .toList(),
        laid.videos().stream().map(video -> embed(video, details)).toList());
  }

  /** Key points and description stand above the body, and a page may have them in its text, too. */
  private static List<Block> withoutWhatStandsAbove(List<Block> blocks, Article article) {
    List<String> keyPoints = article.metadata().keyPoints();
    String description = article.metadata().description();
    return IntStream.range(0, blocks.size())
        .filter(
            i ->
                switch (blocks.get(i)) {
                  case Block.ItemList list -> !list.items().equals(keyPoints);
                  case Block.Paragraph paragraph ->
                      i >= STANDFIRST || !paragraph.text().equals(description);
                  default -> true;
                })
        .mapToObj(blocks::get)
        .toList();
  }

  private Optional<Photo> lead(Article article, BodyPart.Laid laid) {
    return laid.images().stream()
        .limit(1)
        .filter(image -> image.picture() != null)
        .filter(image -> image.equals(article.metadata().images().getFirst()))
        .flatMap(image -> photo(image, true).stream())
        .findFirst();
  }

  private List<Part> parts(List<BodyPart> body, boolean led, Map<VideoId, VideoDetails> details) {
    List<Part> parts = new ArrayList<>();
    for (BodyPart part : body) {
      switch (part) {
        case BodyPart.Words(Block.Table table) -> parts.add(new Part.Cells(table));
        case BodyPart.Words(Block block) -> parts.add(new Part.Words(block));
        case BodyPart.Title title -> parts.add(new Part.Title(title));
        case BodyPart.Clip(VideoCard video) -> parts.add(new Part.Stage(embed(video, details)));
        case BodyPart.Photo(Image image) ->
            photo(image, !led && parts.isEmpty()).ifPresent(p -> parts.add(new Part.Picture(p)));
      }
    }
    return parts;
  }

  /** Empty where there is nothing of it to show. */
  private Optional<Photo> photo(Image image, boolean first) {
    Optional<Still> still = Still.of(image, links);
    return still.isEmpty() && image.caption() == null && image.credit() == null
        ? Optional.empty()
        : Optional.of(new Photo(still.orElse(null), image.caption(), image.credit(), first));
  }

  private Embed embed(VideoCard card, Map<VideoId, VideoDetails> details) {
    return embed(card, details.get(card.id()));
  }

  /**
   * @param video null where no more is known than what the article carries
   */
  Embed embed(VideoCard card, @Nullable VideoDetails video) {
    Clip clip = clip(card);
    EmbedSize size =
        (video == null ? EmbedSize.LARGEST : EmbedSize.of(video.video().metadata()))
            .within(SIDE, SIDE);
    return new Embed(
        card.id().value(),
        clip,
        longCaption(card),
        size,
        video == null ? null : video.spoken(),
        EmbedCode.iframe(clip.card(), clip.title(), size),
        EmbedCode.component(
            links.baseUrl() + "/cards.js", card.id().value(), clip.card(), clip.title(), size),
        links.oembedJson(clip.card()));
  }

  /** The caption, where the card has no room for all of it. */
  private static @Nullable String longCaption(VideoCard card) {
    String caption = card.caption();
    return card.title() == null || caption == null || caption.length() <= ON_THE_CARD
        ? null
        : Excerpt.of(caption, LINE);
  }

  Found found(VideoSummary video) {
    return new Found.OfVideo(clip(video.card()), tag(video.language()));
  }

  private Clip clip(VideoCard card) {
    MediaDuration duration = card.duration();
    String title =
        card.title() != null ? card.title() : card.caption() != null ? card.caption() : "Video";
    return new Clip(
        links.videoPage(card.id()),
        links.card(card.id()),
        Excerpt.of(title, LINE),
        duration == null ? null : duration.clock(),
        duration == null ? null : duration.toString(),
        duration == null ? null : wording.duration(duration),
        Poster.of(card.id()),
        Still.of(card.thumbnail(), links).orElse(null));
  }

  @Nullable String date(@Nullable Instant at) {
    return at == null ? null : wording.date(at);
  }

  private static @Nullable String name(@Nullable Topic topic) {
    return topic == null ? null : topic.name();
  }

  private static @Nullable String tag(@Nullable LanguageTag language) {
    return language == null ? null : language.value();
  }
}
