package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import newsreel.catalog.PageContent;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** The videos of the article, each once: what metadata says of it joined with its player. */
public final class VideoRules {
  private VideoRules() {}

  public static List<VideoFinding> of(Page page) {
    List<VideoFinding> found = new ArrayList<>();
    List<VideoFinding> all = new ArrayList<>(ThingVideos.of(page.jsonLd(), page));
    all.addAll(ThingVideos.of(page.microdata(), page));
    all.addAll(PlayerVideos.of(page));
    for (VideoFinding next : all) {
      merge(found, next);
    }
    boolean announced =
        !page.metas().values("og:video").isEmpty()
            || page.metas().values("og:type").stream().anyMatch(t -> t.startsWith("video"));
    if (found.isEmpty() ? announced : found.stream().anyMatch(VideoRules::isWanting)) {
      boolean alone = found.isEmpty();
      for (VideoFinding next : StateMedia.videos(page)) {
        if (alone || found.stream().anyMatch(f -> isSame(f.video(), next.video()))) {
          merge(found, next);
        }
      }
    }
    return found.size() > PageContent.MAX_VIDEOS ? found.subList(0, PageContent.MAX_VIDEOS) : found;
  }

  private static boolean isWanting(VideoFinding found) {
    return found.video().title() == null || found.video().duration() == null;
  }

  private static void merge(List<VideoFinding> found, VideoFinding next) {
    for (int i = 0; i < found.size(); i++) {
      VideoFinding here = found.get(i);
      if (isSame(here.video(), next.video())) {
        found.set(
            i,
            new VideoFinding(
                joined(here.video(), next.video()),
                here.source(),
                here.at(),
                here.named(),
                here.shown() == null ? next.shown() : here.shown()));
        return;
      }
    }
    found.add(next);
  }

  private static boolean isSame(VideoMetadata a, VideoMetadata b) {
    Provider p = a.provider();
    Provider q = b.provider();
    if (p != null && q != null && p.id() != null && q.id() != null) {
      return p.equals(q);
    }
    return sameUrl(a.contentUrl(), b.contentUrl())
        || sameUrl(a.embedUrl(), b.embedUrl())
        || (a.title() != null && b.title() != null && PlainText.same(a.title(), b.title()));
  }

  private static boolean sameUrl(@Nullable WebUrl a, @Nullable WebUrl b) {
    return a != null && b != null && a.withoutQuery().equals(b.withoutQuery());
  }

  private static VideoMetadata joined(VideoMetadata a, VideoMetadata b) {
    return new VideoMetadata(
        or(a.title(), b.title()),
        or(a.caption(), b.caption()),
        or(a.description(), b.description()),
        or(a.duration(), b.duration()),
        or(a.thumbnail(), b.thumbnail()),
        or(a.contentUrl(), b.contentUrl()),
        or(a.embedUrl(), b.embedUrl()),
        or(a.provider(), b.provider()),
        or(a.width(), b.width()),
        or(a.height(), b.height()),
        or(a.uploadedAt(), b.uploadedAt()),
        or(a.topic(), b.topic()),
        or(a.language(), b.language()),
        a.tracks().isEmpty() ? b.tracks() : a.tracks());
  }

  private static <T> @Nullable T or(@Nullable T a, @Nullable T b) {
    return a == null ? b : a;
  }
}
