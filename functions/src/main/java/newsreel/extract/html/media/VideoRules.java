package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import newsreel.catalog.PageContent;
import newsreel.extract.html.page.Page;

/** Finds the article's videos without repetition, joining metadata with players. */
public final class VideoRules {
  private VideoRules() {}

  public static List<VideoFinding> of(Page page) {
    JoinedVideos videos = new JoinedVideos();
    List<VideoFinding> named = new ArrayList<>(ThingVideos.of(page.jsonLd(), page));
    named.addAll(ThingVideos.of(page.microdata(), page));
    named.forEach(videos::add);
    List<VideoFinding> players = PlayerVideos.of(page);
    videos.addPlayers(players);
    boolean announced =
        !page.metas().values("og:video").isEmpty()
            || page.metas().values("og:type").stream().anyMatch(t -> t.startsWith("video"));
    boolean alone = videos.found().isEmpty();
    if (alone ? announced : videos.found().stream().anyMatch(VideoRules::isWanting)) {
      for (VideoFinding next : StateMedia.videos(page)) {
        if (alone || videos.has(next.video())) {
          videos.add(next);
        }
      }
    }
    List<VideoFinding> found = videos.found();
    return AnnouncedVideo.complete(
        found.size() > PageContent.MAX_VIDEOS ? found.subList(0, PageContent.MAX_VIDEOS) : found,
        page);
  }

  private static boolean isWanting(VideoFinding found) {
    return found.video().title() == null || found.video().duration() == null;
  }
}
