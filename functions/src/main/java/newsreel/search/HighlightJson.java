package newsreel.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.search.SearchIndex.Stretch;
import newsreel.catalog.search.SearchIndex.WordFinder;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The texts of a result in which a search's words stand, as HTML with {@code <mark>} around them.
 */
final class HighlightJson {
  private final WordFinder words;

  HighlightJson(WordFinder words) {
    this.words = words;
  }

  void write(JsonGenerator json, ArticleSummary article) {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    texts.put("headline", article.headline());
    texts.put("description", article.description());
    texts.put("caption", article.image() == null ? null : article.image().caption());
    write(json, texts, article.language());
  }

  void write(JsonGenerator json, VideoSummary video) {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    texts.put("title", video.card().title());
    texts.put("description", video.description());
    texts.put("caption", video.card().caption());
    write(json, texts, video.language());
  }

  private void write(
      JsonGenerator json, Map<String, @Nullable String> texts, @Nullable LanguageTag language) {
    json.writeObjectPropertyStart("highlight");
    texts.forEach(
        (name, text) -> {
          if (text != null) {
            List<Stretch> found = words.find(text, language);
            if (!found.isEmpty()) {
              json.writeStringProperty(name, marked(text, found));
            }
          }
        });
    json.writeEndObject();
  }

  static String marked(String text, List<Stretch> found) {
    StringBuilder html = new StringBuilder(text.length() + 13 * found.size());
    int at = 0;
    for (Stretch stretch : found) {
      escape(text, at, stretch.start(), html);
      html.append("<mark>");
      escape(text, stretch.start(), stretch.end(), html);
      html.append("</mark>");
      at = stretch.end();
    }
    escape(text, at, text.length(), html);
    return html.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
