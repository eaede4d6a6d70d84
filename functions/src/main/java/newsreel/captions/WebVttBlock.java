package newsreel.captions;

/** A part of a WebVTT file, separated from the others by blank lines. */
public sealed interface WebVttBlock permits Cue, Passage {}
