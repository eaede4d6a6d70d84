"""A reader on the client that openapi.yaml gives."""

import sys

from newsreel_client import (
    ApiClient,
    ApiException,
    ArticleChange,
    ArticleHtml,
    ArticlesApi,
    ArticleSummary,
    Configuration,
    SearchApi,
    StoreArticle,
    SyncApi,
)


class Reader:
    def __init__(self, url):
        client = ApiClient(Configuration(host=url))
        self.articles = ArticlesApi(client)
        self.changes = SyncApi(client)
        self.words = SearchApi(client)
        self.copy = {}
        self.cursor = None

    def screen(self, id):
        """The text of an article with the clips at their places."""
        article = self.articles.get_article(id, include=["body"])
        titles = {video.id: video.title for video in article.videos}
        text = [article.headline]
        for block in (block.actual_instance for block in article.body or []):
            if block.type in ("paragraph", "heading"):
                text.append(block.text)
            elif block.type == "video":
                text.append(titles[block.video])
        return text

    def list(self):
        """Every article of the catalogue, newest first."""
        cursor = None
        while True:
            page = self.articles.list_articles(limit=2, cursor=cursor)
            yield from page.articles
            cursor = page.cursor
            if cursor is None:
                return

    def sync(self):
        """Brings the copy up to date."""
        more = True
        while more:
            page = self.changes.sync_changes(types=["article"], limit=100, cursor=self.cursor)
            for change in (change.actual_instance for change in page.changes):
                if isinstance(change, ArticleChange):
                    if change.article is None:
                        self.copy.pop(change.id, None)
                    else:
                        self.copy[change.id] = change.article
            self.cursor, more = page.cursor, page.more
        return self.copy

    def search(self, words):
        for result in (result.actual_instance for result in self.words.search(words).results):
            if isinstance(result, ArticleSummary):
                yield f"article {result.headline}"
            else:
                yield f"video {result.title}"

    def store(self, html, url):
        return self.articles.store_article(StoreArticle(ArticleHtml(html=html, url=url)))

    def problem(self, id):
        try:
            self.articles.get_article(id)
            return 200
        except ApiException as problem:
            return problem.status


if __name__ == "__main__":
    url, html, address = sys.argv[1:]
    reader = Reader(url)
    articles = list(reader.list())
    print("list", len(articles))
    print("screen", reader.screen(articles[0].id)[0])
    print("sync", len(reader.sync()))
    print(next(reader.search("gannet lig")))
    print("stored", reader.store(html, address).headline)
    print("problem", reader.problem("unknown"))
