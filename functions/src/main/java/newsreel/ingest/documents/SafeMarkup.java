package newsreel.ingest.documents;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Reduces writers' markup to what a block may hold. */
final class SafeMarkup {
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("a", "em", "strong", "sub", "sup", "code", "br")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https");

  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);

  private SafeMarkup() {}

  /** Returns the allowed part of {@code html}; plain text if no markup remains. */
  static String of(String html) {
    String named = html.replaceAll("(?i)<(/?)b>", "<$1strong>").replaceAll("(?i)<(/?)i>", "<$1em>");
    return Jsoup.clean(named, "", ALLOWED, AS_IT_IS).strip();
  }

  /** Returns the text of {@code html} as readers see it. */
  static String text(String html) {
    return Jsoup.parseBodyFragment(html).text().strip();
  }
}
