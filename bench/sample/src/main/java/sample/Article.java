package sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** An article as the table has it. */
@DynamoDbBean
public class Article {
  private @Nullable String pk;
  private @Nullable String sk;
  private @Nullable String type;
  private @Nullable String id;
  private @Nullable String url;
  private @Nullable String headline;
  private @Nullable String description;
  private @Nullable List<String> keyPoints;
  private @Nullable Topic topic;
  private @Nullable List<String> keywords;
  private @Nullable List<String> authors;
  private @Nullable String publisher;
  private @Nullable String language;
  private @Nullable String publishedAt;
  private @Nullable String modifiedAt;
  private @Nullable List<Image> images;
  private @Nullable Image image;
  private @Nullable List<RelatedArticle> relatedArticles;
  private @Nullable Integer commentCount;
  private @Nullable Integer wordCount;
  private @Nullable List<Video> videos;
  private @Nullable Integer revision;
  private @Nullable String createdAt;
  private @Nullable String updatedAt;

  @JsonIgnore
  @DynamoDbPartitionKey
  public @Nullable String getPk() {
    return pk;
  }

  public void setPk(@Nullable String pk) {
    this.pk = pk;
  }

  @JsonIgnore
  @DynamoDbSortKey
  public @Nullable String getSk() {
    return sk;
  }

  public void setSk(@Nullable String sk) {
    this.sk = sk;
  }

  public @Nullable String getType() {
    return type;
  }

  public void setType(@Nullable String type) {
    this.type = type;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public @Nullable String getUrl() {
    return url;
  }

  public void setUrl(@Nullable String url) {
    this.url = url;
  }

  public @Nullable String getHeadline() {
    return headline;
  }

  public void setHeadline(@Nullable String headline) {
    this.headline = headline;
  }

  public @Nullable String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String description) {
    this.description = description;
  }

  public @Nullable List<String> getKeyPoints() {
    return keyPoints;
  }

  public void setKeyPoints(@Nullable List<String> keyPoints) {
    this.keyPoints = keyPoints;
  }

  public @Nullable Topic getTopic() {
    return topic;
  }

  public void setTopic(@Nullable Topic topic) {
    this.topic = topic;
  }

  public @Nullable List<String> getKeywords() {
    return keywords;
  }

  public void setKeywords(@Nullable List<String> keywords) {
    this.keywords = keywords;
  }

  public @Nullable List<String> getAuthors() {
    return authors;
  }

  public void setAuthors(@Nullable List<String> authors) {
    this.authors = authors;
  }

  public @Nullable String getPublisher() {
    return publisher;
  }

  public void setPublisher(@Nullable String publisher) {
    this.publisher = publisher;
  }

  public @Nullable String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = language;
  }

  public @Nullable String getPublishedAt() {
    return publishedAt;
  }

  public void setPublishedAt(@Nullable String publishedAt) {
    this.publishedAt = publishedAt;
  }

  public @Nullable String getModifiedAt() {
    return modifiedAt;
  }

  public void setModifiedAt(@Nullable String modifiedAt) {
    this.modifiedAt = modifiedAt;
  }

  public @Nullable List<Image> getImages() {
    return images;
  }

  public void setImages(@Nullable List<Image> images) {
    this.images = images;
  }

  public @Nullable Image getImage() {
    return image;
  }

  public void setImage(@Nullable Image image) {
    this.image = image;
  }

  public @Nullable List<RelatedArticle> getRelatedArticles() {
    return relatedArticles;
  }

  public void setRelatedArticles(@Nullable List<RelatedArticle> relatedArticles) {
    this.relatedArticles = relatedArticles;
  }

  public @Nullable Integer getCommentCount() {
    return commentCount;
  }

  public void setCommentCount(@Nullable Integer commentCount) {
    this.commentCount = commentCount;
  }

  public @Nullable Integer getWordCount() {
    return wordCount;
  }

  public void setWordCount(@Nullable Integer wordCount) {
    this.wordCount = wordCount;
  }

  public @Nullable List<Video> getVideos() {
    return videos;
  }

  public void setVideos(@Nullable List<Video> videos) {
    this.videos = videos;
  }

  public @Nullable Integer getRevision() {
    return revision;
  }

  public void setRevision(@Nullable Integer revision) {
    this.revision = revision;
  }

  public @Nullable String getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(@Nullable String createdAt) {
    this.createdAt = createdAt;
  }

  public @Nullable String getUpdatedAt() {
    return updatedAt;
  }

  public void setUpdatedAt(@Nullable String updatedAt) {
    this.updatedAt = updatedAt;
  }
}
