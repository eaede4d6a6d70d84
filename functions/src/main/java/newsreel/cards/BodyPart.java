package newsreel.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;

/** A part of an article's body as a page shows it. */
public sealed interface BodyPart {
  /** A block that is nothing but text. */
  record Words(Block block) implements BodyPart {}

  /**
   * @param level as the outline of the page has it, where no level is left out
   */
  record Title(int level, Block.Heading heading) implements BodyPart {}

  record Photo(Image image) implements BodyPart {}

  record Clip(VideoCard video) implements BodyPart {}

  /**
   * The parts of a body in order, and what the body has no place for.
   *
   * @param images those of the article that stand nowhere in the body, in order
   * @param videos likewise
   */
  record Laid(List<BodyPart> parts, List<Image> images, List<VideoCard> videos) {
    public Laid {
      parts = List.copyOf(parts);
      images = List.copyOf(images);
      videos = List.copyOf(videos);
    }
  }

  /** Puts images and videos into their places, each once, and leaves out those not shown. */
  static Laid lay(List<Block> body, List<Image> images, List<VideoCard> videos) {
    Map<VideoId, VideoCard> shown = new HashMap<>();
    videos.forEach(video -> shown.put(video.id(), video));
    Set<VideoId> placedVideos = new HashSet<>();
    Set<Integer> placedImages = new HashSet<>();
    List<BodyPart> parts = new ArrayList<>();
    int level = 1;
    for (Block block : body) {
      switch (block) {
        case Block.ImageBlock(int image) -> {
          if (image < images.size() && placedImages.add(image)) {
            parts.add(new Photo(images.get(image)));
          }
        }
        case Block.VideoBlock(VideoId id) -> {
          VideoCard video = shown.get(id);
          if (video != null && placedVideos.add(id)) {
            parts.add(new Clip(video));
          }
        }
        case Block.Heading heading -> {
          level = Math.min(heading.level(), level + 1);
          parts.add(new Title(level, heading));
        }
        default -> parts.add(new Words(block));
      }
    }
    List<Image> otherImages = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      if (!placedImages.contains(i)) {
        otherImages.add(images.get(i));
      }
    }
    return new Laid(
        parts,
        otherImages,
        videos.stream().filter(video -> !placedVideos.contains(video.id())).toList());
  }
}
