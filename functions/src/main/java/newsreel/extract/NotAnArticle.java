package newsreel.extract;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a page is no article although it could be read as one.
 *
 * @param detail a sentence for the person who sent the page: what it is, and what shows it
 */
public record NotAnArticle(Kind kind, String detail) {
  /** What stands where an article was expected. */
  public enum Kind {
    /** Asks for a proof, a consent or a login before it shows anything. */
    WALL("wall"),
    /** Says that there is no page, or that it could not be given. */
    ERROR("error"),
    /** Sends its reader to another page. */
    REDIRECT("redirect"),
    /** Leads to articles: a home page, a section's front, a list of results. */
    FRONT("front"),
    /** Holds nothing but frames in which other pages stand. */
    FRAMESET("frameset");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the kind of a label; empty where it has none. */
    public static Optional<Kind> of(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** Returns the kind as the API's JSON says it. */
    public String label() {
      return label;
    }
  }
}
