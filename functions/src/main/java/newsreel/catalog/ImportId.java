package newsreel.catalog;

import newsreel.values.Slug;

/** An import's id, derived from the object that was imported. */
public record ImportId(String value) {
  /**
   * @throws IllegalArgumentException if {@code value} does not have the form of an id
   */
  public ImportId {
    Ids.check(value);
  }

  /**
   * @param version the object's version; the next version is another import
   */
  public static ImportId of(String bucket, String key, String version) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    return new ImportId(
        Slug.withHash(name, "import s3://" + bucket + "/" + key + "?versionId=" + version));
  }

  @Override
  public String toString() {
    return value;
  }
}
