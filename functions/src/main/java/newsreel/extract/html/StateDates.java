package newsreel.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.DateReader.Reading;
import org.jsoup.nodes.Element;

/** Dates of publication in the state that a page embeds for its scripts. */
final class StateDates {
  private static final Pattern NAMED =
      Pattern.compile(
          "[\"'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|"
              + "published_date|publishedDate|publicationDate|publication_date|pubDate|"
              + "firstPublishedDate|firstPublicationDate|first_publish_date|display_date|deployDt)"
              + "[\"']\\s*:\\s*[\"']?([^\"',}]{8,40})[\"',}]",
          Pattern.CASE_INSENSITIVE);

  private StateDates() {}

  static List<Candidate<Reading>> of(Page page) {
    List<Candidate<Reading>> found = new ArrayList<>();
    for (Element script : page.index().scripts) {
      Matcher m = NAMED.matcher(script.data());
      while (found.isEmpty() && m.find()) {
        DateReader.read(m.group(1))
            .ifPresent(r -> found.add(new Candidate<>(r, "script", r.note())));
      }
    }
    return found;
  }
}
