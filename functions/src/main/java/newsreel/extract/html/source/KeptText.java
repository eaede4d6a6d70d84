package newsreel.extract.html.source;

/** What stays of a page. The parts between the cuts are copied only when they are asked for. */
public final class KeptText {
  private final String html;
  private final Cuts cuts;
  private final int length;

  KeptText(String html, Cuts cuts) {
    this.html = html;
    this.cuts = cuts;
    int left = html.length();
    for (int i = 0; i < cuts.size(); i++) {
      left -= cuts.end(i) - cuts.start(i);
    }
    length = left;
  }

  /** Leaves out what no rule reads: scripts and their like, menus, the footer. */
  public static KeptText of(String html) {
    return new Pruning(html).kept();
  }

  public boolean contains(String mark) {
    int cut = 0;
    int at = html.indexOf(mark);
    while (at >= 0) {
      while (cut < cuts.size() && cuts.end(cut) <= at) {
        cut++;
      }
      if (cut == cuts.size() || at < cuts.start(cut)) {
        return true;
      }
      at = html.indexOf(mark, cuts.end(cut));
    }
    return false;
  }

  public String text() {
    StringBuilder text = new StringBuilder(length);
    int from = 0;
    for (int i = 0; i < cuts.size(); i++) {
      text.append(html, from, cuts.start(i));
      from = cuts.end(i);
    }
    return text.append(html, from, html.length()).toString();
  }

  /**
   * @param whole of the page, each a character of it
   */
  public byte[] bytes(byte[] whole) {
    byte[] bytes = new byte[length];
    int from = 0;
    int to = 0;
    for (int i = 0; i <= cuts.size(); i++) {
      int end = i < cuts.size() ? cuts.start(i) : whole.length;
      System.arraycopy(whole, from, bytes, to, end - from);
      to += end - from;
      from = i < cuts.size() ? cuts.end(i) : end;
    }
    return bytes;
  }
}
