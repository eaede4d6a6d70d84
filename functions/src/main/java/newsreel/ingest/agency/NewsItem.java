package newsreel.ingest.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agency's item says, whichever of IPTC's formats it came in. Texts are as they came. */
final class NewsItem {
  String guid = "";

  /** As IPTC's nature of news: text, picture, graphic, video, audio, composite. */
  String nature = "text";

  /** By which a body refers to it, where it belongs to another item. */
  String name = "";

  /** usable, withheld or canceled. */
  String status = "usable";

  @Nullable String headline;
  @Nullable String description;
  @Nullable String by;
  @Nullable String provider;
  @Nullable String holder;
  @Nullable String notice;
  @Nullable String terms;
  @Nullable String language;
  @Nullable String created;
  @Nullable String changed;
  @Nullable String embargoed;
  @Nullable String expires;

  final List<String> subjects = new ArrayList<>();
  final List<Body> bodies = new ArrayList<>();
  final List<Rendition> renditions = new ArrayList<>();
  final List<NewsItem> parts = new ArrayList<>();

  /**
   * A text of the item, of which the others are other forms.
   *
   * @param type its media type
   */
  record Body(String type, String text) {}

  /**
   * A file of the item.
   *
   * @param seconds of a film; null where it is not said
   */
  record Rendition(
      String href,
      String type,
      String label,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Double seconds) {
    boolean is(String kind) {
      return type.startsWith(kind + "/") || (type.isEmpty() && kind.equals(kindByName()));
    }

    private String kindByName() {
      String path = href.replaceAll("[?#].*", "").toLowerCase(Locale.ROOT);
      return switch (path.substring(path.lastIndexOf('.') + 1)) {
        case "jpg", "jpeg", "png", "webp", "gif" -> "image";
        case "mp4", "m4v", "mov", "webm", "m3u8" -> "video";
        default -> "";
      };
    }

    /** Whether it is a picture for buyers to look at, with the agency's mark in it. */
    boolean isMarked() {
      return (label + href).toLowerCase(Locale.ROOT).contains("watermark");
    }
  }

  /** Returns the largest file of a kind, one without a watermark before one with it. */
  Optional<Rendition> largest(String kind) {
    Rendition best = null;
    for (Rendition rendition : renditions) {
      if (rendition.is(kind) && (best == null || isBetter(rendition, best))) {
        best = rendition;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(Rendition one, Rendition other) {
    if (one.isMarked() != other.isMarked()) {
      return other.isMarked();
    }
    return width(one) > width(other);
  }

  private static int width(Rendition rendition) {
    return rendition.width == null ? 0 : rendition.width;
  }
}
