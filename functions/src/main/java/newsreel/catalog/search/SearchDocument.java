package newsreel.catalog.search;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Availability;
import newsreel.catalog.Facet;
import newsreel.catalog.Image;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Topic;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.search.SearchFacet.Label;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What an item is found by.
 *
 * @param position in lists
 * @param facets by which results are filtered
 * @param labels by which results are counted
 */
public record SearchDocument(
    ItemKind kind,
    String id,
    Position position,
    Availability availability,
    Set<String> facets,
    Map<SearchFacet, List<Label>> labels,
    List<Text> texts) {
  /**
   * UTF-16 units of the text of an article or of what is said in a video; the rest is not found.
   */
  public static final int MAX_BODY = 20_000;

  public SearchDocument {
    facets = Set.copyOf(facets);
    labels = Map.copyOf(labels);
    texts = List.copyOf(texts);
  }

  /**
   * A text of an item.
   *
   * @param language null where it is not known
   */
  public record Text(SearchField field, @Nullable LanguageTag language, String text) {}

  /** What somebody says in a video, in a language. */
  public record Spoken(LanguageTag language, String text) {}

  /**
   * @param body the article's text
   */
  public static SearchDocument of(Article article, String body) {
    ArticleMetadata metadata = article.metadata();
    LanguageTag language = metadata.language();
    Texts texts = new Texts(language);
    texts.add(SearchField.HEADLINE, metadata.headline());
    metadata.authors().forEach(author -> texts.add(SearchField.NAME, author.name()));
    texts.topic(metadata.topic());
    texts.add(SearchField.LEAD, metadata.description());
    metadata.keyPoints().forEach(point -> texts.add(SearchField.LEAD, point));
    metadata.keywords().forEach(keyword -> texts.add(SearchField.LEAD, keyword));
    metadata.images().stream()
        .map(Image::caption)
        .forEach(caption -> texts.add(SearchField.LEAD, caption));
    for (VideoCard card : article.videos()) {
      texts.add(SearchField.LEAD, card.title());
      texts.add(SearchField.LEAD, card.caption());
    }
    texts.add(SearchField.BODY, cut(body));
    Map<SearchFacet, List<Label>> labels = labels(metadata.topic(), language, article.position());
    labels.put(
        SearchFacet.AUTHOR, metadata.authors().stream().map(Author::name).map(Label::new).toList());
    if (metadata.publisher() != null) {
      labels.put(SearchFacet.PUBLISHER, List.of(new Label(metadata.publisher().name())));
    }
    return new SearchDocument(
        ItemKind.ARTICLE,
        article.id().value(),
        article.position(),
        article.availability(),
        Facet.of(article),
        labels,
        texts.all);
  }

  /**
   * @param video with the articles that embed it
   * @param spoken by its caption tracks
   */
  public static SearchDocument of(Video video, List<Spoken> spoken) {
    VideoMetadata metadata = video.metadata();
    Texts texts = new Texts(metadata.language());
    texts.add(SearchField.HEADLINE, metadata.title());
    texts.topic(metadata.topic());
    texts.add(SearchField.LEAD, metadata.caption());
    texts.add(SearchField.LEAD, metadata.description());
    spoken.forEach(
        said -> texts.all.add(new Text(SearchField.BODY, said.language(), cut(said.text()))));
    return new SearchDocument(
        ItemKind.VIDEO,
        video.id().value(),
        video.position(),
        video.availability(),
        Facet.of(video),
        labels(metadata.topic(), metadata.language(), video.position()),
        texts.all);
  }

  private static Map<SearchFacet, List<Label>> labels(
      @Nullable Topic topic, @Nullable LanguageTag language, Position position) {
    Map<SearchFacet, List<Label>> labels = new EnumMap<>(SearchFacet.class);
    if (topic != null) {
      labels.put(SearchFacet.TOPIC, List.of(new Label(topic.id().value(), topic.name())));
    }
    if (language != null) {
      labels.put(SearchFacet.LANGUAGE, List.of(new Label(language.value().split("-", 2)[0])));
    }
    Optional<String> year =
        position.date().map(at -> Integer.toString(at.atOffset(ZoneOffset.UTC).getYear()));
    year.ifPresent(y -> labels.put(SearchFacet.YEAR, List.of(new Label(y))));
    return labels;
  }

  private static String cut(String text) {
    return text.length() <= MAX_BODY ? text : text.substring(0, MAX_BODY);
  }

  private static final class Texts {
    private final @Nullable LanguageTag language;
    private final List<Text> all = new ArrayList<>();

    Texts(@Nullable LanguageTag language) {
      this.language = language;
    }

    void add(SearchField field, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        all.add(new Text(field, language, text));
      }
    }

    void topic(@Nullable Topic topic) {
      add(SearchField.NAME, topic == null ? null : topic.name());
    }
  }
}
