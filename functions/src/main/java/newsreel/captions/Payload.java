package newsreel.captions;

/** The rules that the text of cues has to follow (WebVTT, section 4.2). */
public enum Payload {
  /** Caption or subtitle cue text: tags, cue timestamps and character references. */
  CUE_TEXT,
  /** Chapter titles: no tags, and cues that overlap are nested. */
  CHAPTER_TITLES
}
