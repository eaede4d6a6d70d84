package newsreel.captions;

import java.util.List;

/**
 * A WebVTT file and how it is judged.
 *
 * @param point which file of W3C's tests (webvtt/parsing/file-parsing of web-platform-tests) makes
 *     the same point
 * @param faulty the lines that are told of; none for a file that is taken
 */
record SyntaxCase(String point, String file, List<Integer> faulty) {
  static SyntaxCase taken(String point, String file) {
    return new SyntaxCase(point, file, List.of());
  }

  static SyntaxCase refused(String point, String file, Integer... lines) {
    return new SyntaxCase(point, file, List.of(lines));
  }

  @Override
  public String toString() {
    return point;
  }
}
