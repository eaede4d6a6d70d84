package newsreel.extract.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Block;
import newsreel.catalog.Finding;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.Extraction;
import newsreel.extract.Extractor;
import newsreel.extract.NotAnArticle;
import newsreel.extract.PageSource;
import newsreel.extract.WordCount;
import newsreel.extract.html.blocks.BodyBlocks;
import newsreel.extract.html.kind.PageKind;
import newsreel.extract.html.media.ImageFinding;
import newsreel.extract.html.media.ImageRules;
import newsreel.extract.html.media.VideoFinding;
import newsreel.extract.html.media.VideoRules;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.rules.AuthorPages;
import newsreel.extract.html.rules.AuthorRules;
import newsreel.extract.html.rules.CommentCountRules;
import newsreel.extract.html.rules.DateRules;
import newsreel.extract.html.rules.DescriptionRules;
import newsreel.extract.html.rules.FoundValue;
import newsreel.extract.html.rules.HeadlineRules;
import newsreel.extract.html.rules.KeyPointRules;
import newsreel.extract.html.rules.KeywordRules;
import newsreel.extract.html.rules.LanguageRules;
import newsreel.extract.html.rules.PublisherRules;
import newsreel.extract.html.rules.RelatedRules;
import newsreel.extract.html.rules.TopicRules;
import newsreel.extract.html.rules.UrlRules;
import newsreel.extract.words.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Reads an article page in HTML by an ordered list of rules for each property. */
public final class HtmlExtractor implements Extractor {
  @Override
  public Extraction extract(PageSource source) {
    Page page = Page.read(source);
    Evidence evidence = new Evidence();
    Optional<FoundValue<String>> headline = HeadlineRules.RULES.first(page);
    if (headline.isEmpty()) {
      return new Extraction.Refused(
          PageKind.judge(page)
              .map(NotAnArticle::detail)
              .orElse(
                  "The page has no headline: none was found in JSON-LD, Open Graph, an h1 or the"
                      + " title."));
    }
    ArticleMetadata.Builder article = new ArticleMetadata.Builder();
    UrlRules.RULES.first(page).ifPresent(f -> article.url(evidence.keep("url", f)));
    headline.ifPresent(f -> article.headline(evidence.keep("headline", f)));
    DescriptionRules.RULES
        .first(page)
        .ifPresent(f -> article.description(evidence.keep("description", f)));
    KeyPointRules.RULES
        .first(page)
        .ifPresent(f -> article.keyPoints(evidence.keep("keyPoints", f)));
    TopicRules.of(page, headline.get().value())
        .ifPresent(f -> article.topic(evidence.keep("topic", f)));
    KeywordRules.RULES.first(page).ifPresent(f -> article.keywords(evidence.keep("keywords", f)));
    AuthorRules.RULES
        .first(page)
        .ifPresent(f -> article.authors(AuthorPages.of(page, evidence.keep("authors", f))));
    PublisherRules.RULES
        .first(page)
        .ifPresent(f -> article.publisher(evidence.keep("publisher", f)));
    LanguageRules.RULES.first(page).ifPresent(f -> article.language(evidence.keep("language", f)));
    DateRules.published(page).ifPresent(f -> article.publishedAt(evidence.date("publishedAt", f)));
    DateRules.modified(page).ifPresent(f -> article.modifiedAt(evidence.date("modifiedAt", f)));
    CommentCountRules.RULES
        .first(page)
        .ifPresent(f -> article.commentCount(evidence.keep("commentCount", f)));
    List<ImageFinding> images = ImageRules.of(page);
    article.images(images(images, evidence));
    article.relatedArticles(RelatedRules.of(page));
    List<VideoFinding> videos = VideoRules.of(page);
    FoundValue<List<Block>> body =
        BodyBlocks.of(page, headline.get().value(), ArticleId.of(article.build()), images, videos);
    if (!body.value().isEmpty()) {
      evidence.keep("body", body);
      article.wordCount(WordCount.ofBlocks(body.value()));
    }
    return new Extraction.Extracted(
        new PageContent(article.build(), videos(videos, evidence), body.value()),
        evidence.findings(),
        PageKind.judge(page).orElse(null));
  }

  private static List<Image> images(List<ImageFinding> found, Evidence evidence) {
    for (int i = 0; i < found.size(); i++) {
      ImageFinding f = found.get(i);
      String at = "images[" + i + "]";
      evidence.say(at + ".url", f.image().url(), f.source(), f.at(), 0.9);
      evidence.say(at + ".caption", f.image().caption(), f.source(), f.at(), 0.9);
      evidence.say(at + ".credit", f.image().credit(), f.source(), f.at(), 0.85);
    }
    return found.stream().map(ImageFinding::image).toList();
  }

  private static List<VideoMetadata> videos(List<VideoFinding> found, Evidence evidence) {
    for (int i = 0; i < found.size(); i++) {
      VideoFinding f = found.get(i);
      String at = "videos[" + i + "]";
      evidence.say(at + ".title", f.video().title(), f.source(), f.at(), 0.9);
      evidence.say(at + ".caption", f.video().caption(), f.source(), f.at(), 0.85);
      evidence.say(at + ".duration", f.video().duration(), f.source(), f.at(), 0.95);
      evidence.say(at + ".contentUrl", f.video().contentUrl(), f.source(), f.at(), 0.95);
      evidence.say(at + ".embedUrl", f.video().embedUrl(), f.source(), f.at(), 0.95);
    }
    return found.stream().map(VideoFinding::video).toList();
  }

  /** Records where each value was found, in the order of the API's fields. */
  private static final class Evidence {
    private static final String DAMAGED =
        "bytes of the page that are no text in its encoding are shown as U+FFFD";

    private final SequencedMap<String, Finding> findings = new LinkedHashMap<>();

    SequencedMap<String, Finding> findings() {
      return findings;
    }

    <T> T keep(String field, FoundValue<T> found) {
      Finding f = found.finding();
      boolean damaged = isDamaged(found.value());
      findings.put(
          field,
          damaged && f.note() == null
              ? new Finding(f.source(), f.at(), f.confidence(), DAMAGED, f.others())
              : f);
      return found.value();
    }

    private static boolean isDamaged(@Nullable Object value) {
      return switch (value) {
        case String text -> text.indexOf('\ufffd') >= 0;
        case List<?> list -> list.stream().anyMatch(Evidence::isDamaged);
        case null, default -> false;
      };
    }

    java.time.Instant date(String field, FoundValue<WrittenDate> found) {
      Finding f = found.finding();
      findings.put(
          field, new Finding(f.source(), f.at(), f.confidence(), found.value().note(), f.others()));
      return found.value().instant();
    }

    void say(String field, @Nullable Object value, String source, String at, double confidence) {
      if (value != null) {
        findings.put(
            field,
            new Finding(source, at, confidence, isDamaged(value) ? DAMAGED : null, List.of()));
      }
    }
  }
}
