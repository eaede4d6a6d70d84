package sample;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A picture. */
@DynamoDbBean
public class Image {
  private @Nullable String url;
  private @Nullable String caption;
  private @Nullable String credit;
  private @Nullable Integer width;
  private @Nullable Integer height;
  private @Nullable String alt;

  public @Nullable String getUrl() {
    return url;
  }

  public void setUrl(@Nullable String url) {
    this.url = url;
  }

  public @Nullable String getCaption() {
    return caption;
  }

  public void setCaption(@Nullable String caption) {
    this.caption = caption;
  }

  public @Nullable String getCredit() {
    return credit;
  }

  public void setCredit(@Nullable String credit) {
    this.credit = credit;
  }

  public @Nullable Integer getWidth() {
    return width;
  }

  public void setWidth(@Nullable Integer width) {
    this.width = width;
  }

  public @Nullable Integer getHeight() {
    return height;
  }

  public void setHeight(@Nullable Integer height) {
    this.height = height;
  }

  public @Nullable String getAlt() {
    return alt;
  }

  public void setAlt(@Nullable String alt) {
    this.alt = alt;
  }
}
