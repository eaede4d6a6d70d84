package newsreel.pictures;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.Image;
import newsreel.catalog.Video;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.Catalog;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.catalog.ports.Write;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Writes articles and videos with the pictures that are kept for the images they name. */
record Placement(Catalog catalog, KnownImages images, Clock clock) {
  /** The most images of an article that are fetched. A page with more is a gallery. */
  private static final int MAX_IMAGES = 50;

  static List<WebUrl> addresses(Stream<Image> images) {
    return images
        .flatMap(image -> Stream.ofNullable(image.url()))
        .distinct()
        .limit(MAX_IMAGES)
        .toList();
  }

  /** Returns an article with its pictures and no other revision; empty where it has them. */
  Optional<Article> placed(Article before) {
    List<Image> named = before.metadata().images();
    Map<WebUrl, KnownImage> known = images.at(addresses(named.stream()));
    List<Image> placed = named.stream().map(image -> place(image, known.get(image.url()))).toList();
    return placed.equals(named)
        ? Optional.empty()
        : Optional.of(
            new Article(
                before.id(),
                before.metadata().toBuilder().images(placed).build(),
                before.videos(),
                before.availability(),
                before.edited(),
                before.fingerprint(),
                before.revision()));
  }

  /** Likewise of a video. */
  Optional<Video> placed(Video before) {
    Image named = before.metadata().thumbnail();
    if (named == null || named.url() == null) {
      return Optional.empty();
    }
    Image placed = place(named, images.at(named.url()).orElse(null));
    return placed.equals(named)
        ? Optional.empty()
        : Optional.of(before.withMetadata(before.metadata().withThumbnail(placed)));
  }

  /** Returns the revision of an article with its pictures; empty where it has them already. */
  Optional<Write> write(Article before) {
    List<Image> named = before.metadata().images();
    Map<WebUrl, KnownImage> known = images.at(addresses(named.stream()));
    List<Image> placed = named.stream().map(image -> place(image, known.get(image.url()))).toList();
    if (placed.equals(named)) {
      return Optional.empty();
    }
    Instant now = now();
    Article after =
        new Article(
            before.id(),
            before.metadata().toBuilder().images(placed).build(),
            before.videos(),
            before.availability(),
            before.edited(),
            before.fingerprint(),
            before.revision().next(now, before.availability()));
    Edit edit = new Edit(after.revision().number(), now, null, Set.of("images"));
    return Optional.of(
        new Write(
            List.of(
                new Write.ArticleWrite(
                    after,
                    edit,
                    null,
                    evidence(before.id(), named, placed),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            List.of()));
  }

  /**
   * Returns the origin of the words that the pictures' files supplied; null if they supplied none.
   */
  private @Nullable SequencedMap<String, Finding> evidence(
      ArticleId id, List<Image> before, List<Image> after) {
    SequencedMap<String, Finding> found = new LinkedHashMap<>();
    for (int i = 0; i < after.size(); i++) {
      String at = String.valueOf(after.get(i).url());
      if (before.get(i).caption() == null && after.get(i).caption() != null) {
        found.put("images[" + i + "].caption", Finding.of("iptc", at, 0.9));
      }
      if (before.get(i).credit() == null && after.get(i).credit() != null) {
        found.put("images[" + i + "].credit", Finding.of("iptc", at, 0.9));
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    SequencedMap<String, Finding> all =
        catalog
            .evidence(id)
            .<SequencedMap<String, Finding>>map(LinkedHashMap::new)
            .orElseGet(LinkedHashMap::new);
    all.putAll(found);
    return all;
  }

  /** Returns the revision of a video with its picture; empty if it already has it. */
  Optional<Write> write(Video before) {
    Image named = before.metadata().thumbnail();
    if (named == null || named.url() == null) {
      return Optional.empty();
    }
    Image placed = place(named, images.at(named.url()).orElse(null));
    if (placed.equals(named)) {
      return Optional.empty();
    }
    Instant now = now();
    VideoMetadata metadata = before.metadata().withThumbnail(placed);
    Video after = before.revised(metadata, before.availability(), before.edited(), now);
    Edit edit = new Edit(after.revision().number(), now, null, Set.of("thumbnail"));
    return Optional.of(new Write(List.of(), List.of(new Write.VideoWrite(after, edit))));
  }

  private static Image place(Image named, @Nullable KnownImage known) {
    return known == null ? named : known.place(named);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
