package newsreel.ingest.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.ingest.agency.NewsItem.Rendition;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pictures and videos of an article, as its parts and its text name them. */
final class MediaList {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Seconds of a day: a longer film is one whose agency counts milliseconds. */
  private static final double LONGEST = 86_400;

  private final List<ObjectNode> images = new ArrayList<>();
  private final List<ObjectNode> videos = new ArrayList<>();

  /** By the address of each rendition, and by the name of the part. */
  private final Map<String, Integer> known = new HashMap<>();

  void add(NewsItem part) {
    switch (part.nature) {
      case "picture", "graphic" -> addPicture(part);
      case "video" -> addVideo(part);
      default -> {
        // Sounds and other stories are no part of the article.
      }
    }
  }

  private void addPicture(NewsItem part) {
    Optional<Rendition> file =
        part.largest("image").filter(r -> WebUrl.parse(r.href()).isPresent());
    if (file.isEmpty()) {
      return;
    }
    String credit = part.by != null ? part.by : part.holder;
    ObjectNode image = image(file.get());
    put(image, "caption", part.description != null ? part.description : part.headline);
    put(image, "credit", credit);
    for (Rendition rendition : part.renditions) {
      known.put(rendition.href(), images.size());
    }
    if (!part.name.isEmpty()) {
      known.put("name " + part.name, images.size());
    }
    images.add(image);
  }

  private static ObjectNode image(Rendition file) {
    ObjectNode image = JSON.createObjectNode().put("url", file.href());
    if (file.width() != null && file.height() != null) {
      image.put("width", file.width()).put("height", file.height());
    }
    return image;
  }

  private void addVideo(NewsItem part) {
    Optional<Rendition> film =
        part.largest("video").filter(r -> WebUrl.parse(r.href()).isPresent());
    ObjectNode video = JSON.createObjectNode();
    put(video, "title", part.headline);
    put(video, "description", part.description);
    put(video, "language", part.language);
    film.ifPresent(
        file -> {
          video.put("contentUrl", file.href());
          if (file.width() != null && file.height() != null) {
            video.put("width", file.width()).put("height", file.height());
          }
        });
    part.renditions.stream()
        .filter(r -> r.is("video") && r.seconds() != null && r.seconds() > 0)
        .findFirst()
        .map(Rendition::seconds)
        .map(seconds -> seconds > LONGEST ? seconds / 1000 : seconds)
        .flatMap(MediaDuration::ofSeconds)
        .ifPresent(duration -> video.put("duration", duration.toString()));
    part.largest("image")
        .filter(r -> WebUrl.parse(r.href()).isPresent())
        .ifPresent(still -> video.set("thumbnail", image(still)));
    put(video, "uploadedAt", part.created != null ? part.created : part.changed);
    if (video.has("contentUrl") || video.has("title")) {
      videos.add(video);
    }
  }

  /**
   * Returns the place of the picture that the text shows. One that no part brought is added.
   *
   * @param name of the part, where the text names it
   */
  Optional<Integer> picture(
      String src, String name, @Nullable String caption, @Nullable String credit, String alt) {
    Integer place = known.get("name " + name);
    if (place == null) {
      place = known.get(src);
    }
    if (place == null) {
      Optional<WebUrl> url = WebUrl.parse(src);
      if (url.isEmpty()) {
        return Optional.empty();
      }
      place = images.size();
      known.put(src, place);
      images.add(JSON.createObjectNode().put("url", src));
    }
    ObjectNode image = images.get(place);
    putAbsent(image, "caption", caption);
    putAbsent(image, "credit", credit);
    putAbsent(image, "alt", alt);
    return Optional.of(place);
  }

  ArrayNode images() {
    ArrayNode all = JSON.createArrayNode();
    images.forEach(all::add);
    return all;
  }

  ArrayNode videos() {
    ArrayNode all = JSON.createArrayNode();
    videos.forEach(all::add);
    return all;
  }

  private static void put(ObjectNode object, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      object.put(name, text.strip());
    }
  }

  private static void putAbsent(ObjectNode object, String name, @Nullable String text) {
    if (!object.has(name)) {
      put(object, name, text);
    }
  }
}
