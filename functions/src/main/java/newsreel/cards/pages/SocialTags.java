package newsreel.cards.pages;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.cards.Excerpt;
import newsreel.cards.OpenGraphLocale;
import newsreel.cards.PageLinks;
import newsreel.cards.Thumbnail;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleMetadata;

/** What social networks show of a shared article page: Open Graph and Twitter's tags. */
final class SocialTags {
  private static final int LINE = 300;

  private SocialTags() {}

  static SequencedMap<String, String> of(Article article, PageLinks links) {
    ArticleMetadata metadata = article.metadata();
    SequencedMap<String, String> tags = new LinkedHashMap<>();
    tags.put("og:type", "article");
    tags.put("og:title", Excerpt.of(metadata.headline(), LINE));
    if (metadata.description() != null) {
      tags.put("og:description", Excerpt.of(metadata.description(), LINE));
    }
    tags.put("og:url", links.articlePage(article.id()));
    OpenGraphLocale.of(metadata.language()).ifPresent(locale -> tags.put("og:locale", locale));
    if (metadata.publisher() != null) {
      tags.put("og:site_name", Excerpt.of(metadata.publisher().name(), LINE));
    }
    if (metadata.publishedAt() != null) {
      tags.put("article:published_time", metadata.publishedAt().toString());
    }
    if (metadata.modifiedAt() != null) {
      tags.put("article:modified_time", metadata.modifiedAt().toString());
    }
    if (metadata.topic() != null) {
      tags.put("article:section", Excerpt.of(metadata.topic().name(), LINE));
    }
    Optional<Thumbnail> thumbnail = thumbnail(article, links);
    tags.put("twitter:card", thumbnail.isPresent() ? "summary_large_image" : "summary");
    thumbnail.ifPresent(image -> image(tags, image, metadata.headline()));
    return tags;
  }

  private static void image(SequencedMap<String, String> tags, Thumbnail image, String headline) {
    String alt = Excerpt.of(image.alt() == null ? headline : image.alt(), LINE);
    tags.put("og:image", image.url());
    if (image.width() != null && image.height() != null) {
      tags.put("og:image:width", image.width().toString());
      tags.put("og:image:height", image.height().toString());
    }
    if (image.type() != null) {
      tags.put("og:image:type", image.type());
    }
    tags.put("og:image:alt", alt);
    tags.put("twitter:image", image.url());
    tags.put("twitter:image:alt", alt);
  }

  /** The first photo that is kept here, else the still of the first video, else any photo. */
  private static Optional<Thumbnail> thumbnail(Article article, PageLinks links) {
    return article.metadata().images().stream()
        .filter(image -> image.picture() != null)
        .findFirst()
        .or(
            () ->
                article.videos().stream()
                    .flatMap(video -> Optional.ofNullable(video.thumbnail()).stream())
                    .filter(image -> image.picture() != null)
                    .findFirst())
        .or(() -> article.metadata().images().stream().filter(i -> i.url() != null).findFirst())
        .flatMap(image -> Thumbnail.of(image, links));
  }
}
