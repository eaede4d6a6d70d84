package newsreel.catalog.watching;

import java.time.Instant;
import java.util.List;
import newsreel.values.LanguageTag;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or a sitemap says of one page.
 *
 * @param publishedAt where it says the time, and not the day alone
 * @param modifiedAt likewise
 * @param image that stands for the page
 * @param version a hash of all that is said, the raw dates included: another one is a change
 */
public record ListedPage(
    WebUrl url,
    @Nullable String title,
    @Nullable String description,
    @Nullable Instant publishedAt,
    @Nullable Instant modifiedAt,
    List<String> keywords,
    @Nullable LanguageTag language,
    @Nullable String publisher,
    @Nullable WebUrl image,
    List<ListedClip> videos,
    String version) {
  public static final int MAX_VIDEOS = 20;
  public static final int MAX_KEYWORDS = 50;

  public ListedPage {
    keywords = List.copyOf(keywords);
    videos = List.copyOf(videos);
    Texts.check("title", title, Texts.LINE);
    Texts.check("description", description, Texts.PARAGRAPH);
    Texts.check("publisher", publisher, Texts.LINE);
    if (keywords.size() > MAX_KEYWORDS || videos.size() > MAX_VIDEOS) {
      throw new IllegalArgumentException("a listed page has too many keywords or videos");
    }
  }

  /** The latest time that is said. */
  public @Nullable Instant latest() {
    return modifiedAt == null || (publishedAt != null && publishedAt.isAfter(modifiedAt))
        ? publishedAt
        : modifiedAt;
  }

  /** The same of another address. */
  public ListedPage at(WebUrl other) {
    return new ListedPage(
        other,
        title,
        description,
        publishedAt,
        modifiedAt,
        keywords,
        language,
        publisher,
        image,
        videos,
        version);
  }

  /** Whether both say the same, but for when the page changed. */
  public boolean saysTheSameAs(ListedPage other) {
    return withoutChange().equals(other.withoutChange());
  }

  private ListedPage withoutChange() {
    return new ListedPage(
        url,
        title,
        description,
        publishedAt,
        null,
        keywords,
        language,
        publisher,
        image,
        videos,
        "");
  }

  /** With what {@code other} says and this does not. */
  public ListedPage filledFrom(ListedPage other) {
    return new ListedPage(
        url,
        title == null ? other.title : title,
        description == null ? other.description : description,
        publishedAt == null ? other.publishedAt : publishedAt,
        modifiedAt == null ? other.modifiedAt : modifiedAt,
        keywords.isEmpty() ? other.keywords : keywords,
        language == null ? other.language : language,
        publisher == null ? other.publisher : publisher,
        image == null ? other.image : image,
        videos.isEmpty() ? other.videos : videos,
        version);
  }
}
