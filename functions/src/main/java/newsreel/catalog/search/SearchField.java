package newsreel.catalog.search;

/** Where in an item a text stands: the less telling, the less a word in it counts. */
public enum SearchField {
  /** The headline of an article, the title of a video. */
  HEADLINE,
  /** Authors and topic. */
  NAME,
  /** Description, key points, keywords, and the captions of photos and videos. */
  LEAD,
  /** The article's text, and what is said in a video. */
  BODY
}
