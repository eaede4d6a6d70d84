package newsreel.extract.text;

/** What a line is to the article. */
enum Role {
  /** Navigation, sharing, teasers of other stories, and what no rule recognises. */
  NOISE,
  ADVERTISEMENT,
  SIGN_UP,
  TOPIC,
  HEADLINE,
  DESCRIPTION,
  KEY_POINT,
  BYLINE,
  DATE,
  CAPTION,
  CREDIT,
  CLIP_LENGTH,
  CLIP_TITLE,
  CLIP_CAPTION,
  CLIP_ADDRESS,
  PARAGRAPH,
  SUBHEADING,
  PULL_QUOTE,
  RELATED,
  COMMENT_COUNT
}
