package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.words.WrittenDate;

/** Finds dates of publication in the state that a page embeds for its scripts. */
public final class StateDates {
  public static final List<String> NAMES =
      List.of(
          "datePublished",
          "date_published",
          "publishedAt",
          "published_at",
          "publishDate",
          "publish_date",
          "publishedDate",
          "published_date",
          "publicationDate",
          "publication_date",
          "firstPublicationDate",
          "firstPublishedDate",
          "first_publish_date",
          "display_date",
          "pubDate",
          "deployDt");
  private static final Pattern VALUE =
      Pattern.compile("\\\\?[\"']\\s{0,5}:\\s{0,5}\\\\?[\"']?([^\"',}\\\\]{8,40})");

  private StateDates() {}

  static List<Candidate<WrittenDate>> of(Page page) {
    for (String name : NAMES) {
      Optional<WrittenDate> read = named(page.written().raw(), name);
      if (read.isPresent()) {
        return List.of(new Candidate<>(read.get(), name, read.get().note()));
      }
    }
    return List.of();
  }

  private static Optional<WrittenDate> named(String html, String name) {
    for (int i = html.indexOf(name); i >= 0; i = html.indexOf(name, i + 1)) {
      Matcher m = VALUE.matcher(html).region(i + name.length(), html.length());
      if (m.lookingAt()) {
        Optional<WrittenDate> read = DateValues.read(m.group(1));
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }
}
