package newsreel.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Finding;
import newsreel.catalog.Image;
import newsreel.catalog.PageContent;
import newsreel.catalog.Publisher;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.watching.ListedClip;
import newsreel.catalog.watching.ListedPage;
import newsreel.ingest.SentPage;
import newsreel.players.VideoIdentity;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Fills what a page leaves out with what a feed or a sitemap says of it. */
final class SupplementPage {
  /** The kind of evidence. */
  private static final String SOURCE = "list";

  private static final double SURE = 0.7;

  private final PageContent page;
  private final ListedPage listed;
  private final SequencedMap<String, Finding> evidence;

  private SupplementPage(
      PageContent page, ListedPage listed, @Nullable SequencedMap<String, Finding> evidence) {
    this.page = page;
    this.listed = listed;
    this.evidence = evidence == null ? new LinkedHashMap<>() : new LinkedHashMap<>(evidence);
  }

  static SentPage fill(SentPage page, ListedPage listed) {
    SupplementPage filling = new SupplementPage(page.content(), listed, page.evidence());
    PageContent content =
        new PageContent(filling.article(), filling.videos(), page.content().body());
    return new SentPage(page.id(), content, page.window(), filling.evidence, page.notAnArticle());
  }

  private ArticleMetadata article() {
    ArticleMetadata said = page.article();
    ArticleMetadata.Builder article = said.toBuilder();
    if (said.description() == null && listed.description() != null) {
      article.description(found("description", listed.description()));
    }
    if (said.keywords().isEmpty() && !listed.keywords().isEmpty()) {
      article.keywords(found("keywords", listed.keywords()));
    }
    if (said.publishedAt() == null && listed.publishedAt() != null) {
      article.publishedAt(found("publishedAt", listed.publishedAt()));
    }
    if (said.language() == null && listed.language() != null) {
      article.language(found("language", listed.language()));
    }
    if (said.publisher() == null && listed.publisher() != null) {
      article.publisher(new Publisher(found("publisher", listed.publisher())));
    }
    if (said.images().isEmpty() && listed.image() != null) {
      article.images(List.of(Image.of(found("images[0].url", listed.image()))));
    }
    return article.build();
  }

  private <T> T found(String field, T value) {
    evidence.putIfAbsent(field, Finding.of(SOURCE, field, SURE));
    return value;
  }

  private List<VideoMetadata> videos() {
    List<VideoMetadata> videos = new ArrayList<>(page.videos());
    for (ListedClip said : listed.videos()) {
      int at = find(videos, said);
      if (at >= 0) {
        videos.set(at, filled(videos.get(at), said, "videos[" + at + "]"));
      } else if (isPlayable(said) && videos.size() < PageContent.MAX_VIDEOS) {
        videos.add(video(said, "videos[" + videos.size() + "]"));
      }
    }
    return videos;
  }

  private static boolean isPlayable(ListedClip said) {
    return said.title() != null && (said.contentUrl() != null || said.playerUrl() != null);
  }

  /** The place of the video that is meant; -1 where the page has it not. */
  private int find(List<VideoMetadata> videos, ListedClip said) {
    Optional<VideoIdentity> identity =
        said.isNamed() ? VideoIdentity.own(bare(said)) : Optional.empty();
    for (int i = 0; i < videos.size(); i++) {
      VideoMetadata video = videos.get(i);
      boolean same =
          (identity.isPresent() && identity.equals(VideoIdentity.own(video)))
              || isOneOf(said.contentUrl(), video)
              || isOneOf(said.playerUrl(), video)
              || (said.title() != null && said.title().equals(video.title()));
      if (same) {
        return i;
      }
    }
    return videos.size() == 1 && listed.videos().size() == 1 ? 0 : -1;
  }

  private static boolean isOneOf(@Nullable WebUrl url, VideoMetadata video) {
    return url != null && (url.equals(video.contentUrl()) || url.equals(video.embedUrl()));
  }

  private static VideoMetadata bare(ListedClip said) {
    return new VideoMetadata.Builder()
        .title(said.title())
        .contentUrl(said.contentUrl())
        .embedUrl(said.playerUrl())
        .build();
  }

  private VideoMetadata video(ListedClip said, String at) {
    if (said.contentUrl() != null) {
      found(at + ".contentUrl", said.contentUrl());
    }
    if (said.playerUrl() != null) {
      found(at + ".embedUrl", said.playerUrl());
    }
    VideoMetadata bare = bare(said);
    found(at + ".title", bare);
    return filled(bare, said, at);
  }

  /** Its addresses stay, and what else a video without any is known by: its id must not change. */
  private VideoMetadata filled(VideoMetadata video, ListedClip said, String at) {
    VideoMetadata.Builder next = video.toBuilder();
    if (VideoIdentity.own(video).isPresent()) {
      if (video.title() == null && said.title() != null) {
        next.title(found(at + ".title", said.title()));
      }
      if (video.duration() == null && said.duration() != null && !video.live()) {
        next.duration(found(at + ".duration", said.duration()));
      }
    }
    if (video.description() == null && said.description() != null) {
      next.description(found(at + ".description", said.description()));
    }
    if (video.thumbnail() == null && said.thumbnail() != null) {
      next.thumbnail(Image.of(found(at + ".thumbnail", said.thumbnail())));
    }
    if (video.uploadedAt() == null && said.uploadedAt() != null) {
      next.uploadedAt(found(at + ".uploadedAt", said.uploadedAt()));
    }
    return next.build();
  }
}
