package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import newsreel.catalog.Track;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.data.Vocabulary;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.DateReader;
import newsreel.extract.words.PageLocale;
import newsreel.extract.words.WrittenDate;
import newsreel.players.Recognition;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Finds the videos that JSON-LD or microdata assign to the article. */
final class ThingVideos {
  private static final Set<String> OTHERS =
      Set.of(
          "itemListElement",
          "relatedLink",
          "mentions",
          "citation",
          "isPartOf",
          "comment",
          "suggestedVideo",
          "isBasedOn");

  private ThingVideos() {}

  static List<VideoFinding> of(Vocabulary vocabulary, Page page) {
    List<VideoFinding> found = new ArrayList<>();
    List<Thing> all = vocabulary.things().stream().filter(Thing::isVideo).toList();
    ThingDurations durations = ThingDurations.among(all);
    for (Thing thing : all) {
      if (isOfArticle(thing)) {
        video(thing, durations, page)
            .ifPresent(
                v -> found.add(new VideoFinding(v, vocabulary.source(), thing.path(), true)));
      }
    }
    return found;
  }

  /**
   * Whether the video is the article's. Recommended videos are in lists or belong to other stories.
   */
  private static boolean isOfArticle(Thing video) {
    for (Thing t = video; t != null; t = t.parent()) {
      Thing parent = t.parent();
      if (OTHERS.contains(t.role()) || (parent != null && parent.isVideo())) {
        return false;
      }
    }
    return true;
  }

  private static Optional<VideoMetadata> video(Thing thing, ThingDurations durations, Page page) {
    boolean live = LiveThing.is(thing);
    VideoMetadata.Builder video =
        new VideoMetadata.Builder()
            .title(
                Stream.of("name", "headline", "title")
                    .flatMap(p -> thing.text(p).stream())
                    .flatMap(t -> PlainText.line(t).stream())
                    .findFirst()
                    .orElse(null))
            .caption(thing.text("caption").orElse(null))
            .description(thing.text("description").orElse(null))
            .duration(live ? null : durations.of(thing).orElse(null))
            .live(live)
            .uploadedAt(
                Stream.of("uploadDate", "datePublished", "dateCreated")
                    .flatMap(thing::raw)
                    .flatMap(d -> DateReader.read(d, PageLocale.UNKNOWN).stream())
                    .map(WrittenDate::instant)
                    .findFirst()
                    .orElse(null))
            .thumbnail(thumbnail(thing, page).orElse(null))
            .width(pixels(thing, "width"))
            .height(pixels(thing, "height"))
            .language(
                thing
                    .raw("inLanguage")
                    .flatMap(l -> LanguageTag.parse(l).stream())
                    .findFirst()
                    .orElse(null))
            .tracks(tracks(thing, page));
    Optional<WebUrl> content = url(thing, page, "contentUrl", "contentURL");
    Optional<WebUrl> embed = url(thing, page, "embedUrl", "embedURL");
    video.embedUrl(embed.orElse(null));
    video.contentUrl(content.orElse(null));
    try {
      return Optional.of(Recognition.ofPage(video.build()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // nothing by which to know it again
    }
  }

  private static @Nullable Integer pixels(Thing thing, String property) {
    return thing.raw(property).findFirst().map(ImageUrls::pixels).orElse(null);
  }

  private static Optional<WebUrl> url(Thing thing, Page page, String... properties) {
    return Stream.of(properties).flatMap(thing::raw).flatMap(u -> page.url(u).stream()).findFirst();
  }

  private static Optional<Image> thumbnail(Thing thing, Page page) {
    Optional<WebUrl> url = url(thing, page, "thumbnailUrl", "thumbnailURL", "thumbnail", "image");
    if (url.isPresent()) {
      return url.map(Image::of);
    }
    return Stream.of("thumbnail", "thumbnailUrl", "image")
        .flatMap(p -> thing.things(p).stream())
        .flatMap(t -> ImageRules.image(t, page).stream())
        .filter(i -> i.url() != null)
        .findFirst();
  }

  private static List<Track> tracks(Thing thing, Page page) {
    List<Track> tracks = new ArrayList<>();
    for (Thing caption : thing.things("caption")) {
      Optional<WebUrl> url = url(caption, page, "contentUrl", "url");
      Optional<LanguageTag> language =
          caption.raw("inLanguage").flatMap(l -> LanguageTag.parse(l).stream()).findFirst();
      if (url.isPresent() && language.isPresent()) {
        tracks.add(new Track(language.get(), Track.Kind.CAPTIONS, null, url.get()));
      }
    }
    return tracks;
  }
}
