package newsreel.extract;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a readable page is not an article.
 *
 * @param detail tells the sender, in a sentence, what the page is and what shows it
 */
public record NotAnArticle(Kind kind, String detail) {
  /** What the page is instead of an article. */
  public enum Kind {
    /** A page that demands a proof, a consent or a login before it shows anything. */
    WALL("wall"),
    /** A page that says that there is no page, or that it could not be delivered. */
    ERROR("error"),
    /** A page that sends its reader to another page. */
    REDIRECT("redirect"),
    /** A page that leads to articles: a home page, a section front, a list of results. */
    FRONT("front"),
    /** A page that consists of frames with other pages in them. */
    FRAMESET("frameset");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the kind with this label, if there is one. */
    public static Optional<Kind> of(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** Returns the kind's name in the API's JSON. */
    public String label() {
      return label;
    }
  }
}
