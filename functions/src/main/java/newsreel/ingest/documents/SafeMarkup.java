package newsreel.ingest.documents;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Markup of writers, reduced to what a block may hold. */
final class SafeMarkup {
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("a", "em", "strong", "sub", "sup", "code", "br")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https");

  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);

  private SafeMarkup() {}

  /** Returns what {@code html} may keep: a text where no markup is left. */
  static String of(String html) {
    String named = html.replaceAll("(?i)<(/?)b>", "<$1strong>").replaceAll("(?i)<(/?)i>", "<$1em>");
    return Jsoup.clean(named, "", ALLOWED, AS_IT_IS).strip();
  }

  /** Returns what readers read of {@code html}. */
  static String text(String html) {
    return Jsoup.parseBodyFragment(html).text().strip();
  }
}
