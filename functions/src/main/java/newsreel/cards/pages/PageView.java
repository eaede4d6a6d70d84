package newsreel.cards.pages;

import java.util.List;
import java.util.SequencedMap;
import newsreel.cards.BodyPart;
import newsreel.cards.EmbedSize;
import newsreel.cards.InlineResource;
import newsreel.cards.Poster;
import newsreel.cards.Still;
import newsreel.catalog.Block;
import newsreel.transcripts.SpokenText;
import org.jspecify.annotations.Nullable;

/** What the templates of the pages say; a page is one of its parts or all. */
public final class PageView {
  public static final InlineResource STYLE = InlineResource.beside(PageView.class, "pages.css");
  public static final InlineResource SCRIPT = InlineResource.beside(PageView.class, "pages.js");

  /** What writers do on the catalogue's page. */
  public static final InlineResource DESK = InlineResource.beside(PageView.class, "desk.js");

  private PageView() {}

  /**
   * @param topic the name of the topic that the list is of
   * @param lead one of the newest, with videos and a picture where there is one, whole
   * @param newer the page before
   * @param older where the list goes on
   */
  public record Catalogue(
      List<TopicLink> topics,
      @Nullable String topic,
      CatalogueFilters filters,
      @Nullable ArticleView lead,
      List<Teaser> articles,
      @Nullable String newer,
      @Nullable String older) {
    public Catalogue {
      topics = List.copyOf(topics);
      articles = List.copyOf(articles);
    }
  }

  public record TopicLink(String href, String name, long count, boolean chosen) {}

  /**
   * An article in a list.
   *
   * @param date for people
   * @param time for machines
   */
  public record Teaser(
      String href,
      String headline,
      @Nullable String description,
      @Nullable String topic,
      @Nullable String date,
      @Nullable String time,
      @Nullable String language,
      @Nullable Still still,
      List<Clip> clips) {
    public Teaser {
      clips = List.copyOf(clips);
    }
  }

  /**
   * A video in a list.
   *
   * @param page the one around its card
   */
  public record Clip(
      String page,
      String card,
      String title,
      @Nullable String clock,
      @Nullable String duration,
      @Nullable String spokenDuration,
      Poster poster,
      @Nullable Still still) {}

  /**
   * @param byline names, joined
   * @param source address of the publisher's own page
   * @param discovery address of the article's oEmbed as JSON
   * @param tags Open Graph and Twitter
   * @param jsonLd the article as schema.org has it
   * @param lead the first photo, where the body has no place for it
   * @param photos those that stand nowhere else
   * @param embeds likewise
   */
  public record ArticleView(
      String href,
      String headline,
      @Nullable String description,
      @Nullable String language,
      String direction,
      @Nullable String byline,
      @Nullable String publisher,
      @Nullable String date,
      @Nullable String time,
      @Nullable String topic,
      @Nullable String source,
      String discovery,
      SequencedMap<String, String> tags,
      String jsonLd,
      @Nullable Photo lead,
      List<String> keyPoints,
      List<Part> body,
      List<Photo> photos,
      List<Embed> embeds) {
    public ArticleView {
      keyPoints = List.copyOf(keyPoints);
      body = List.copyOf(body);
      photos = List.copyOf(photos);
      embeds = List.copyOf(embeds);
    }
  }

  /** A part of the body. */
  public sealed interface Part {
    record Words(Block block) implements Part {}

    record Cells(Block.Table table) implements Part {}

    record Title(BodyPart.Title title) implements Part {}

    record Picture(Photo photo) implements Part {}

    record Stage(Embed embed) implements Part {}
  }

  /**
   * @param first whether it is on the first screen
   */
  public record Photo(
      @Nullable Still still, @Nullable String caption, @Nullable String credit, boolean first) {}

  /** A card, and the code by which another site gets it. */
  public record Embed(
      String id,
      Clip clip,
      @Nullable String caption,
      EmbedSize size,
      @Nullable SpokenText spoken,
      String iframe,
      String component,
      String oembed) {}

  /**
   * A video with its card.
   *
   * @param discovery address of the card's oEmbed as JSON
   * @param tags Open Graph and Twitter
   * @param jsonLd the video as schema.org has it
   * @param articles those that embed it
   */
  public record VideoView(
      String href,
      String title,
      String description,
      @Nullable String language,
      String direction,
      @Nullable String date,
      @Nullable String time,
      @Nullable String topic,
      String discovery,
      SequencedMap<String, String> tags,
      String jsonLd,
      Embed embed,
      List<ArticleLink> articles) {
    public VideoView {
      articles = List.copyOf(articles);
    }
  }

  public record ArticleLink(String href, String headline, @Nullable String date) {}
}
