package newsreel.extract.html.rules;

import java.util.Set;

/** Addresses of the pages that sites keep of their authors: {@code /author/ana-ruiz}. */
final class AuthorAddress {
  private static final Set<String> FOLDERS =
      Set.of(
          "author",
          "authors",
          "autor",
          "autore",
          "autoren",
          "autores",
          "autora",
          "auteur",
          "auteurs",
          "autori",
          "av",
          "by",
          "people",
          "profile",
          "profiles",
          "journalist",
          "journalists",
          "journaliste",
          "journalistes",
          "reporter",
          "reporters",
          "writer",
          "writers",
          "contributor",
          "contributors",
          "staff",
          "team",
          "meet-the-team",
          "redaktion",
          "forfatter",
          "skribent",
          "yazar",
          "yazarlar",
          "penulis",
          "firma",
          "firmas");

  /** Characters of the longest of them. */
  private static final int MAX_FOLDER = 13;

  /** Characters of the shortest name. */
  private static final int MIN_NAME = 3;

  private AuthorAddress() {}

  static boolean is(String address) {
    int slash = address.indexOf('/');
    while (slash >= 0) {
      int next = address.indexOf('/', slash + 1);
      if (next > slash
          && next - slash <= MAX_FOLDER + 1
          && FOLDERS.contains(address.substring(slash + 1, next))
          && isNamed(address, next + 1)) {
        return true;
      }
      slash = next;
    }
    return false;
  }

  /** Whether a segment of some length begins at {@code from}. */
  private static boolean isNamed(String address, int from) {
    if (from + MIN_NAME > address.length()) {
      return false;
    }
    for (int i = from; i < from + MIN_NAME; i++) {
      char c = address.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return false;
      }
    }
    return true;
  }
}
