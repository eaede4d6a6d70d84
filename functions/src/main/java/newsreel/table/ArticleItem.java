package newsreel.table;

import java.util.Objects;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Derived;
import newsreel.catalog.Publisher;
import newsreel.catalog.ports.ListPlace;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Maps an article to its item and back. */
final class ArticleItem {
  static final String TYPE = "article";

  private ArticleItem() {}

  static Item write(Article article) {
    return write(article, article.availability().isListedAt(article.revision().updatedAt()));
  }

  static Item write(Article article, boolean listed) {
    ArticleMetadata m = article.metadata();
    Item item = new Item().key(Keys.articleMeta(article.id()));
    item.put("type", TYPE)
        .put("id", article.id())
        .put("url", m.url())
        .put("headline", m.headline())
        .put("description", m.description())
        .put("keyPoints", m.keyPoints())
        .put("topic", m.topic(), ValueItems::write)
        .put("keywords", m.keywords())
        .putAll("authors", m.authors(), ValueItems::write)
        .put("publisher", m.publisher() == null ? null : m.publisher().name())
        .put("language", m.language())
        .put("publishedAt", m.publishedAt())
        .put("modifiedAt", m.modifiedAt())
        .putAll("images", m.images(), ValueItems::write)
        .put("image", article.summary().image(), ValueItems::write)
        .putAll("relatedArticles", m.relatedArticles(), ValueItems::write)
        .put("commentCount", m.commentCount())
        .put("wordCount", m.wordCount())
        .put("layout", Derived.CARDS.layout())
        .putAll("videos", article.videos(), ValueItems::write)
        .put("availability", article.availability(), ValueItems::write)
        .put("edited", article.edited().stream().sorted().toList())
        .put("fingerprint", article.fingerprint());
    ValueItems.write(item, article.revision());
    if (listed) {
      ListKeys.put(item, ListPlace.of(article));
    }
    return item;
  }

  static Article read(Item item) {
    return new Article(
        new ArticleId(item.text("id")),
        metadata(item),
        item.list("videos", ValueItems::card),
        ValueItems.availability(item),
        Set.copyOf(item.texts("edited")),
        Objects.requireNonNullElse(item.textOrNull("fingerprint"), ""),
        ValueItems.revision(item));
  }

  private static ArticleMetadata metadata(Item item) {
    return new ArticleMetadata(
        item.urlOrNull("url"),
        item.text("headline"),
        item.textOrNull("description"),
        item.texts("keyPoints"),
        item.mapOrNull("topic", ValueItems::topic),
        item.texts("keywords"),
        item.list("authors", ValueItems::author),
        item.valueOrNull("publisher", Publisher::new),
        language(item),
        item.instantOrNull("publishedAt"),
        item.instantOrNull("modifiedAt"),
        item.list("images", ValueItems::image),
        item.list("relatedArticles", ValueItems::related),
        item.numberOrNull("commentCount"),
        item.numberOrNull("wordCount"));
  }

  private static @Nullable LanguageTag language(Item item) {
    String tag = item.textOrNull("language");
    return tag == null ? null : new LanguageTag(tag);
  }

  /** Reads a summary from the attributes that the indexes project. */
  static ArticleSummary summary(Item item) {
    return new ArticleSummary(
        new ArticleId(item.text("id")),
        item.urlOrNull("url"),
        item.text("headline"),
        item.textOrNull("description"),
        item.mapOrNull("topic", ValueItems::topic),
        language(item),
        item.instantOrNull("publishedAt"),
        item.mapOrNull("image", ValueItems::image),
        item.list("videos", ValueItems::card),
        ValueItems.availability(item),
        ValueItems.revision(item));
  }
}
