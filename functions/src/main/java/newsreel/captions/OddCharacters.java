package newsreel.captions;

import java.util.ArrayList;
import java.util.List;

/** Characters that text tools leave in a file and no player shows. */
final class OddCharacters {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private OddCharacters() {}

  /** Returns the lines without byte order marks, and with U+0000 as players show it. */
  static List<String> repaired(List<String> lines, Repairs repairs) {
    List<String> clean = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.contains(BYTE_ORDER_MARK)) {
        line = line.replace(BYTE_ORDER_MARK, "");
        repairs.add(i, "byte order mark left out");
      }
      if (line.indexOf('\0') >= 0) {
        line = line.replace('\0', '\uFFFD');
        repairs.add(i, "U+0000 written as U+FFFD");
      }
      clean.add(line);
    }
    return clean;
  }
}
