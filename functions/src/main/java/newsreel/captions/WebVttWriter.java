package newsreel.captions;

/** Writes WebVTT: line feeds, no byte order mark, hours in every time. */
public final class WebVttWriter {
  private WebVttWriter() {}

  public static String write(Captions captions) {
    StringBuilder out = new StringBuilder("WEBVTT");
    if (!captions.header().isEmpty()) {
      out.append(' ').append(captions.header());
    }
    out.append("\n\n");
    boolean first = true;
    for (WebVttBlock block : captions.blocks()) {
      if (!first) {
        out.append('\n');
      }
      first = false;
      switch (block) {
        case Cue cue -> write(out, cue);
        case Passage(String text) -> out.append(text);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void write(StringBuilder out, Cue cue) {
    if (cue.id() != null) {
      out.append(cue.id()).append('\n');
    }
    Timestamp.append(out, cue.start());
    out.append(" --> ");
    Timestamp.append(out, cue.end());
    if (!cue.settings().isEmpty()) {
      out.append(' ').append(cue.settings());
    }
    out.append('\n').append(cue.text());
  }
}
