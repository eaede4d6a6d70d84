package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import newsreel.json.Json;
import tools.jackson.core.JsonGenerator;

/** A generated page as a newspaper's system would write it: JSON-LD, meta tags and an article. */
final class GeneratedHtml {
  private GeneratedHtml() {}

  static String of(GeneratedPage page) {
    StringBuilder html = new StringBuilder(8192);
    html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(page.headline())
        .append(" | The Estuary Post</title>\n<link rel=\"canonical\" href=\"")
        .append(page.url())
        .append("\">\n<meta name=\"description\" content=\"")
        .append(page.description().replace("\"", "&quot;"))
        .append("\">\n<meta property=\"og:site_name\" content=\"The Estuary Post\">\n")
        .append("<script type=\"application/ld+json\">")
        .append(new String(Json.object(json -> linkedData(json, page)), UTF_8))
        .append("</script>\n</head>\n<body>\n<article>\n<p class=\"kicker\">")
        .append(page.topic())
        .append("</p>\n<h1>")
        .append(page.headline())
        .append("</h1>\n<p class=\"byline\">By <a rel=\"author\" href=\"/people\">")
        .append(page.author())
        .append("</a></p>\n");
    for (GeneratedPage.Photo photo : page.photos()) {
      html.append("<figure><img src=\"")
          .append(photo.url())
          .append("\" width=\"1600\" height=\"1067\" alt=\"\"><figcaption>")
          .append(photo.caption())
          .append(" <span class=\"credit\">Photo: ")
          .append(photo.credit())
          .append("</span></figcaption></figure>\n");
    }
    page.body().forEach(text -> html.append("<p>").append(text).append("</p>\n"));
    for (GeneratedPage.Clip clip : page.clips()) {
      html.append("<figure class=\"video\"><video controls poster=\"")
          .append(clip.still())
          .append("\" title=\"")
          .append(clip.title())
          .append("\"><source src=\"")
          .append(clip.url())
          .append("\" type=\"video/mp4\"></video><figcaption>")
          .append(clip.caption())
          .append("</figcaption></figure>\n");
    }
    return html.append("</article>\n</body>\n</html>\n").toString();
  }

  private static void linkedData(JsonGenerator json, GeneratedPage page) {
    Json.text(json, "@context", "https://schema.org");
    Json.text(json, "@type", "NewsArticle");
    Json.text(json, "mainEntityOfPage", page.url());
    Json.text(json, "headline", page.headline());
    Json.text(json, "articleSection", page.topic());
    Json.text(json, "datePublished", page.published());
    Json.text(json, "dateModified", page.modified());
    Json.number(json, "commentCount", page.comments());
    Json.array(
        json,
        "video",
        page.clips(),
        clip -> {
          json.writeStartObject();
          Json.text(json, "@type", "VideoObject");
          Json.text(json, "name", clip.title());
          Json.text(json, "duration", clip.duration());
          Json.text(json, "uploadDate", clip.uploaded());
          Json.text(json, "thumbnailUrl", clip.still());
          Json.text(json, "contentUrl", clip.url());
          json.writeEndObject();
        });
  }
}
