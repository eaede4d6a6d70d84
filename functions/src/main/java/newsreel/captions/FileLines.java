package newsreel.captions;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, ended by CRLF, LF or CR. The end of the last line starts no further one. */
final class FileLines {
  private FileLines() {}

  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  static String withoutEmpty(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : of(text)) {
      if (!line.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(line);
      }
    }
    return out.toString();
  }
}
