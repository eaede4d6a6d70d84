package newsreel.captions;

import java.util.List;

/**
 * A WebVTT file and how it is judged.
 *
 * @param point which file of W3C's tests (webvtt/parsing/file-parsing of web-platform-tests) makes
 *     the same point
 * @param refused whether players would drop some of it; else it is taken, put right where needed
 * @param told the lines that are told of
 */
record SyntaxCase(String point, String file, boolean refused, List<Integer> told) {
  static SyntaxCase taken(String point, String file) {
    return new SyntaxCase(point, file, false, List.of());
  }

  static SyntaxCase repaired(String point, String file, Integer... lines) {
    return new SyntaxCase(point, file, false, List.of(lines));
  }

  static SyntaxCase refused(String point, String file, Integer... lines) {
    return new SyntaxCase(point, file, true, List.of(lines));
  }

  @Override
  public String toString() {
    return point;
  }
}
