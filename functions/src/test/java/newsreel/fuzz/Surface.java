package newsreel.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.http.Cursor;

/** Where hostile bytes come in. A case's first byte, a digit, is the place of its surface here. */
enum Surface {
  HTML_PAGE {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("POST /v1/articles", "text/html", bytes);
    }
  },
  PAGE_TEXT {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("POST /v1/articles", "text/plain", bytes);
    }
  },
  JSON_ARTICLE {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("POST /v1/articles", "application/json", bytes);
    }
  },
  JSON_VIDEO {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("PUT /v1/videos/{id}", "application/json", bytes);
    }
  },
  WEBVTT {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("PUT /v1/videos/{id}/tracks/{language}", "text/vtt", bytes);
    }
  },
  SUBRIP {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("PUT /v1/videos/{id}/tracks/{language}", "application/x-subrip", bytes);
    }
  },
  ARTICLE_PATCH {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("PATCH /v1/articles/{id}", "application/merge-patch+json", bytes);
    }
  },
  VIDEO_PATCH {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      return body("PATCH /v1/videos/{id}", "application/merge-patch+json", bytes);
    }
  },
  /** As it comes, or with the check value that only a list's own cursor has. */
  CURSOR {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      String text = text(bytes, 1);
      String list = LISTS.get(Math.floorMod(first(bytes), LISTS.size()));
      String name = list.equals("/v1/changes") ? "/v1/changes|[ARTICLE, VIDEO]||" : list + "|||";
      String cursor = first(bytes) % 2 == 0 ? text : Cursor.encode(name, text);
      return new Exchanges.Sent("GET " + list, Map.of("cursor", cursor), Map.of(), new byte[0]);
    }
  },
  /** {@code name=value&name=value}, taken as decoded. */
  QUERY {
    @Override
    Exchanges.Sent request(byte[] bytes) {
      Map<String, String> query = new LinkedHashMap<>();
      for (String pair : text(bytes, 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
      String route = QUERIED.get(Math.floorMod(first(bytes), QUERIED.size()));
      return new Exchanges.Sent(route, query, Map.of(), new byte[0]);
    }
  };

  private static final List<String> LISTS = List.of("/v1/articles", "/v1/videos", "/v1/changes");
  private static final List<String> QUERIED =
      List.of(
          "GET /v1/articles",
          "GET /v1/videos",
          "GET /v1/articles/{id}",
          "GET /v1/changes",
          "GET /oembed",
          "GET /feeds/videos.rss",
          "GET /feeds/articles.json",
          "GET /sitemaps/videos.xml",
          "GET /",
          "DELETE /v1/articles/{id}",
          "DELETE /v1/videos/{id}");

  abstract Exchanges.Sent request(byte[] bytes);

  static Surface of(byte first) {
    return values()[Math.floorMod(first - '0', values().length)];
  }

  private static Exchanges.Sent body(String route, String type, byte[] bytes) {
    return new Exchanges.Sent(route, Map.of(), Map.of("content-type", type), bytes);
  }

  private static int first(byte[] bytes) {
    return bytes.length == 0 ? 0 : bytes[0] & 0xff;
  }

  private static String text(byte[] bytes, int from) {
    return bytes.length <= from ? "" : new String(bytes, from, bytes.length - from, UTF_8);
  }
}
