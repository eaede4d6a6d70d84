package sample;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A video's card in an article. */
@DynamoDbBean
public class Video {
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String caption;
  private @Nullable Long duration;
  private @Nullable Image thumbnail;

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public @Nullable String getCaption() {
    return caption;
  }

  public void setCaption(@Nullable String caption) {
    this.caption = caption;
  }

  public @Nullable Long getDuration() {
    return duration;
  }

  public void setDuration(@Nullable Long duration) {
    this.duration = duration;
  }

  public @Nullable Image getThumbnail() {
    return thumbnail;
  }

  public void setThumbnail(@Nullable Image thumbnail) {
    this.thumbnail = thumbnail;
  }
}
