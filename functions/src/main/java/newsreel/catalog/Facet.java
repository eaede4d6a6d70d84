package newsreel.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsreel.values.LanguageTag;
import newsreel.values.Sha256;

/**
 * The terms by which lists are filtered, such as {@code author:mara lind}. Case does not matter.
 */
public final class Facet {
  /** Set on an article with a video, and on every video. */
  public static final String VIDEO = "video";

  /** In UTF-16 units. A longer value is replaced by its hash. */
  private static final int MAX_VALUE = 100;

  private static final int MAX_AUTHORS = 10;
  private static final int MAX_KEYWORDS = 20;

  private Facet() {}

  public static String author(String name) {
    return "author:" + fold(name);
  }

  public static String keyword(String word) {
    return "keyword:" + fold(word);
  }

  public static String publisher(String name) {
    return "publisher:" + fold(name);
  }

  public static String topic(TopicId id) {
    return "topic:" + id;
  }

  /**
   * Returns the facet of a language with or without its region: {@code en} also finds what is in
   * en-GB.
   */
  public static String language(LanguageTag tag) {
    return "language:" + tag.value().toLowerCase(Locale.ROOT);
  }

  /** Returns the facets that an article's videos inherit from it. */
  static Set<String> lent(ArticleMetadata article) {
    Set<String> facets = new LinkedHashSet<>();
    article.authors().stream().limit(MAX_AUTHORS).forEach(a -> facets.add(author(a.name())));
    article.keywords().stream().limit(MAX_KEYWORDS).forEach(word -> facets.add(keyword(word)));
    if (article.publisher() != null) {
      facets.add(publisher(article.publisher().name()));
    }
    return facets;
  }

  public static Set<String> of(Article article) {
    ArticleMetadata metadata = article.metadata();
    Set<String> facets = lent(metadata);
    if (metadata.language() != null) {
      facets.addAll(languages(metadata.language()));
    }
    if (metadata.topic() != null) {
      facets.add(topic(metadata.topic().id()));
    }
    if (!article.videos().isEmpty()) {
      facets.add(VIDEO);
    }
    return facets;
  }

  /** Returns the video's own facets. */
  public static Set<String> of(VideoSummary video) {
    Set<String> facets = new LinkedHashSet<>(Set.of(VIDEO));
    if (video.language() != null) {
      facets.addAll(languages(video.language()));
    }
    if (video.topic() != null) {
      facets.add(topic(video.topic().id()));
    }
    return facets;
  }

  /** Whether a video inherits the facet from its articles. */
  public static boolean isLent(String facet) {
    return facet.startsWith("author:")
        || facet.startsWith("keyword:")
        || facet.startsWith("publisher:");
  }

  /** Returns the video's own facets and those of the articles that were read with it. */
  public static Set<String> of(Video video) {
    Set<String> facets = of(video.summary());
    video.articles().stream()
        .flatMap(article -> article.facets().stream())
        .distinct()
        .limit(2 * (MAX_AUTHORS + MAX_KEYWORDS))
        .forEach(facets::add);
    return facets;
  }

  private static List<String> languages(LanguageTag tag) {
    List<String> facets = new ArrayList<>(List.of(language(tag)));
    int region = tag.value().indexOf('-');
    if (region > 0) {
      facets.add(language(new LanguageTag(tag.value().substring(0, region))));
    }
    return facets;
  }

  private static String fold(String text) {
    String folded =
        Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded.length() <= MAX_VALUE ? folded : Sha256.hex(folded, 16);
  }
}
