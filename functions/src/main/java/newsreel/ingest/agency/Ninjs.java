package newsreel.ingest.agency;

import java.util.List;
import java.util.Locale;
import newsreel.ingest.agency.NewsItem.Body;
import newsreel.ingest.agency.NewsItem.Rendition;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * IPTC's ninjs, versions 2 and 3. They differ in the case of property names, which counts for
 * nothing here.
 */
final class Ninjs {
  /** Associations of associations are no part of a story. */
  private static final int MAX_PARTS = 200;

  private static final List<String> CONCEPTS =
      List.of("subjects", "people", "organisations", "places", "events", "objects");

  private Ninjs() {}

  /** Whether JSON without a type of its own is ninjs, and no article of ours. */
  static boolean isOne(JsonNode object) {
    return object.path("uri").isString()
        && !object.has("headline")
        && (object.path("headlines").isArray()
            || object.path("bodies").isArray()
            || object.at("/standard/name").asString("").toLowerCase(Locale.ROOT).contains("ninjs"));
  }

  static NewsItem read(JsonNode object) {
    NewsItem item = item(object);
    for (JsonNode part : object.path("associations")) {
      if (item.parts.size() < MAX_PARTS) {
        item.parts.add(item(part));
      }
    }
    return item;
  }

  private static NewsItem item(JsonNode object) {
    NewsItem item = new NewsItem();
    item.guid = text(object, "uri", "");
    item.nature = text(object, "type", "text");
    item.name = text(object, "name", "");
    item.status = text(object, "pubStatus", "usable");
    item.headline = said(object.path("headlines"), "main");
    if (item.headline == null) {
      item.headline = text(object, "title");
    }
    item.description = said(object.path("descriptions"), "caption");
    item.by = text(object, "by");
    item.provider = text(object.path("provider"), "name");
    if (item.provider == null) {
      item.provider = text(get(object, "infoSources").path(0), "name");
    }
    item.holder = text(object, "copyrightHolder");
    item.notice = text(object, "copyrightNotice");
    item.terms = text(object, "usageTerms");
    item.language = text(object, "language");
    item.created = text(object, "firstCreated");
    item.changed = text(object, "versionCreated");
    item.embargoed = text(object, "embargoed");
    item.expires = text(object, "expires");
    for (String concepts : CONCEPTS) {
      for (JsonNode concept : object.path(concepts)) {
        String name = text(concept, "name");
        if (name != null) {
          item.subjects.add(name);
        }
      }
    }
    for (JsonNode body : object.path("bodies")) {
      item.bodies.add(
          new Body(
              text(body, "contentType", "text/plain").toLowerCase(Locale.ROOT),
              text(body, "value", "")));
    }
    for (JsonNode rendition : object.path("renditions")) {
      item.renditions.add(rendition(rendition));
    }
    return item;
  }

  private static Rendition rendition(JsonNode rendition) {
    return new Rendition(
        text(rendition, "href", ""),
        text(rendition, "contentType", "").toLowerCase(Locale.ROOT),
        text(rendition, "name", "") + " " + text(rendition, "title", ""),
        number(rendition.path("width")),
        number(rendition.path("height")),
        rendition.path("duration").isNumber() ? rendition.path("duration").asDouble() : null);
  }

  /** The text of a list with the role, else the first; without markup. */
  private static @Nullable String said(JsonNode list, String role) {
    JsonNode best = list.path(0);
    for (JsonNode one : list) {
      if (one.path("role").asString("").equals(role)) {
        best = one;
        break;
      }
    }
    String value = text(best, "value");
    return value != null && text(best, "contentType", "").contains("html")
        ? Jsoup.parseBodyFragment(value).text()
        : value;
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isNumber() && node.asDouble() >= 1 && node.asDouble() <= Integer.MAX_VALUE
        ? (int) node.asDouble()
        : null;
  }

  private static @Nullable String text(JsonNode object, String name) {
    JsonNode value = get(object, name);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue().strip() : null;
  }

  private static String text(JsonNode object, String name, String otherwise) {
    String said = text(object, name);
    return said == null ? otherwise : said;
  }

  private static JsonNode get(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isMissingNode() ? object.path(name.toLowerCase(Locale.ROOT)) : value;
  }
}
