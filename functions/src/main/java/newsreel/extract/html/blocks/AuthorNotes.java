package newsreel.extract.html.blocks;

import java.util.List;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.words.Bylines;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;

/** Recognises notes on the author below a text: "Ana Ruiz is a reporter at the Quay Notes." */
final class AuthorNotes {
  /** The most letters of a note. */
  private static final int MAX_NOTE = 500;

  /** The most characters between a name and the role. */
  private static final int MAX_ROLE = 60;

  /** The most characters of a name. */
  private static final int MAX_NAME = 40;

  private static final List<String> VERBS =
      List.of(
          " is a ",
          " is an ",
          " is the ",
          " ist ",
          " est ",
          " es ",
          " è ",
          " é ",
          " is een ",
          " är ",
          " er ");

  private final List<String> authors;

  /**
   * @param authors those of the article
   */
  AuthorNotes(List<String> authors) {
    this.authors = authors.stream().filter(Bylines::isPerson).toList();
  }

  boolean hold(TextRun run) {
    String text = run.text();
    return run.weight() <= MAX_NOTE && (startsWithAuthor(text) || saysRole(text));
  }

  private boolean startsWithAuthor(String text) {
    for (String author : authors) {
      int end = author.length();
      boolean names = text.startsWith(author) && end < text.length();
      if (names && (text.charAt(end) == ' ' || text.charAt(end) == ',')) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysRole(String text) {
    for (String verb : VERBS) {
      int end = text.indexOf(verb);
      if (end > 0 && end <= MAX_NAME && Bylines.isPerson(text.substring(0, end))) {
        int from = end + verb.length();
        String rest = text.substring(from, Math.min(text.length(), from + MAX_ROLE));
        return Phrases.ROLE.find(PressVocabulary.fold(rest), 0) >= 0;
      }
    }
    return false;
  }
}
