package sample;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A link to another article. */
@DynamoDbBean
public class RelatedArticle {
  private @Nullable String headline;
  private @Nullable String url;

  public @Nullable String getHeadline() {
    return headline;
  }

  public void setHeadline(@Nullable String headline) {
    this.headline = headline;
  }

  public @Nullable String getUrl() {
    return url;
  }

  public void setUrl(@Nullable String url) {
    this.url = url;
  }
}
