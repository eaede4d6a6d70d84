package newsreel.ingest.http;

import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Edit;
import newsreel.ingest.http.WritingDesk.Written;

/** An article with two videos, written through the routes. */
final class HarbourArticle {
  static final String PAGE =
      """
      {"headline": "Harbour reopens", "url": "https://news.example.org/harbour",
       "description": "After the ice.", "topic": {"name": "Shipping"},
       "modifiedAt": "2026-05-24T12:00:00Z", "body": ["The first ship came in.", "It was red."],
       "videos": [{"title": "First ship", "duration": 166,
                   "contentUrl": "https://video.example.org/ship.mp4"},
                  {"title": "The quay", "contentUrl": "https://video.example.org/quay.mp4"}]}
      """;

  final WritingDesk desk = new WritingDesk();

  Written store(String json) {
    return desk.json("PUT", "/v1/articles/harbour", json);
  }

  Article stored() {
    return desk.catalog.article(new ArticleId("harbour")).orElseThrow();
  }

  Edit lastEdit() {
    return desk.catalog.history(new ArticleId("harbour")).getFirst();
  }
}
