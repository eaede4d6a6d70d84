package newsreel.extract.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Block;
import newsreel.catalog.Finding;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.RelatedArticle;
import newsreel.catalog.Topic;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.Extraction;
import newsreel.extract.NotAnArticle;
import newsreel.extract.words.UrlDate;
import newsreel.players.Recognition;
import newsreel.players.VideoIdentity;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Makes the article and its evidence from a draft. */
final class Assembly {
  /** In characters. A longer line is no title, caption or name. */
  private static final int MAX_LINE = 1_000;

  private static final int MAX_PARAGRAPH = 20_000;

  /** For a day that only the page's address gives. */
  private static final double ADDRESS_CONFIDENCE = 0.4;

  private final SequencedMap<String, Finding> evidence = new LinkedHashMap<>();
  private final ArticleMetadata.Builder article = new ArticleMetadata.Builder();
  private final Draft draft;

  private Assembly(Draft draft) {
    this.draft = draft;
  }

  static Extraction.Extracted of(
      Draft draft, @Nullable WebUrl url, @Nullable NotAnArticle notAnArticle) {
    return new Assembly(draft).run(url, notAnArticle);
  }

  private Extraction.Extracted run(@Nullable WebUrl url, @Nullable NotAnArticle notAnArticle) {
    article.url(url);
    article.headline(text("headline", draft.headline, MAX_LINE));
    article.description(text("description", draft.description, MAX_PARAGRAPH));
    String topic = text("topic", draft.topic, MAX_LINE);
    article.topic(topic == null ? null : Topic.of(topic));
    article.keyPoints(texts("keyPoints", draft.keyPoints));
    article.authors(authors());
    dates(url);
    BlockOrder order = new BlockOrder(draft);
    article.images(images(order));
    article.relatedArticles(related(order));
    List<VideoMetadata> videos = videos(order);
    List<Block> body = order.blocks();
    if (!body.isEmpty()) {
      evidence.put("body", Finding.of("text", order.lines(), 0.8));
    }
    article.wordCount(body.isEmpty() ? null : draft.words);
    if (draft.comments != null) {
      article.commentCount(draft.comments.value());
      put("commentCount", draft.comments.line(), draft.comments.confidence(), null);
    }
    return new Extraction.Extracted(
        new PageContent(article.build(), videos, body), evidence, notAnArticle);
  }

  private @Nullable String text(String path, Draft.@Nullable Text text, int max) {
    if (text == null || Texts.isBlank(text.text()) || text.text().length() > max) {
      return null;
    }
    put(path, text.line(), text.confidence(), null);
    return text.text();
  }

  private List<String> texts(String path, List<Draft.Text> texts) {
    List<String> values = new ArrayList<>();
    for (Draft.Text text : texts) {
      String value = text(path + "[" + values.size() + "]", text, MAX_PARAGRAPH);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private List<Author> authors() {
    List<Author> authors = new ArrayList<>();
    for (Draft.Text name : draft.authors) {
      String value = text("authors[" + authors.size() + "].name", name, MAX_LINE);
      if (value != null) {
        authors.add(new Author(value));
      }
    }
    return authors;
  }

  private void dates(@Nullable WebUrl url) {
    if (draft.published == null && url != null) {
      UrlDate.in(url)
          .ifPresent(
              date -> {
                article.publishedAt(date.instant());
                evidence.put(
                    "publishedAt",
                    new Finding("url", "path", ADDRESS_CONFIDENCE, date.note(), List.of()));
              });
    }
    if (draft.published != null) {
      article.publishedAt(draft.published.date().instant());
      put(
          "publishedAt",
          draft.published.line(),
          draft.published.confidence(),
          draft.published.date().note());
    }
    if (draft.updated != null) {
      article.modifiedAt(draft.updated.date().instant());
      put(
          "modifiedAt",
          draft.updated.line(),
          draft.updated.confidence(),
          draft.updated.date().note());
    }
  }

  private List<Image> images(BlockOrder order) {
    List<Image> images = new ArrayList<>();
    for (Draft.Picture picture : draft.pictures) {
      String path = "images[" + images.size() + "]";
      String caption = text(path + ".caption", picture.caption(), MAX_PARAGRAPH);
      String credit = text(path + ".credit", picture.credit(), MAX_LINE);
      if (caption != null || credit != null) {
        order.put(picture.line(), new Block.ImageBlock(images.size()));
        images.add(new Image(null, caption, credit, null, null, null));
      }
    }
    return images;
  }

  private List<RelatedArticle> related(BlockOrder order) {
    List<RelatedArticle> related = new ArrayList<>();
    for (Draft.Text headline : draft.related) {
      String value = text("relatedArticles[" + related.size() + "].headline", headline, MAX_LINE);
      if (value != null) {
        RelatedArticle story = new RelatedArticle(value, null);
        order.put(headline.line(), new Block.RelatedBlock(story));
        related.add(story);
      }
    }
    return related;
  }

  private List<VideoMetadata> videos(BlockOrder order) {
    List<VideoMetadata> videos = new ArrayList<>();
    if (!draft.clips.isEmpty()) {
      clips(videos, order);
    }
    players(videos);
    return videos;
  }

  private void clips(List<VideoMetadata> videos, BlockOrder order) {
    ArticleId id = ArticleId.of(article.build());
    for (Draft.Clip clip : draft.clips) {
      String path = "videos[" + videos.size() + "]";
      if (clip.title() == null || videos.size() == PageContent.MAX_VIDEOS) {
        continue;
      }
      VideoMetadata.Builder video = new VideoMetadata.Builder();
      video.title(text(path + ".title", clip.title(), MAX_LINE));
      video.caption(text(path + ".caption", clip.caption(), MAX_PARAGRAPH));
      video.duration(clip.length());
      put(path + ".duration", clip.line(), 0.9, null);
      VideoMetadata built = video.build();
      order.put(clip.line(), new Block.VideoBlock(VideoIdentity.id(built, id)));
      videos.add(built);
    }
  }

  private void players(List<VideoMetadata> videos) {
    for (Draft.Player player : draft.players) {
      if (videos.size() < PageContent.MAX_VIDEOS) {
        put("videos[" + videos.size() + "].embedUrl", player.line(), 0.9, null);
        videos.add(
            Recognition.ofPage(
                new VideoMetadata.Builder()
                    .provider(player.video().provider())
                    .embedUrl(player.video().embedUrl())
                    .build()));
      }
    }
  }

  private void put(String path, int line, double confidence, @Nullable String note) {
    evidence.put(path, new Finding("text", "line " + line, confidence, note, List.of()));
  }
}
