import {
  type Article,
  ArticlesApi,
  Configuration,
  ItemType,
  type ListedArticle,
  ArticleExtra,
  ResponseError,
  SearchApi,
  SyncApi,
} from "../../target/clients/typescript";

/** An app's reader, on the client that openapi.yaml gives. */
class Reader {
  private readonly articles: ArticlesApi;
  private readonly changes: SyncApi;
  private readonly words: SearchApi;
  private readonly copy = new Map<string, Article>();
  private cursor: string | undefined;

  constructor(basePath: string) {
    const configuration = new Configuration({ basePath });
    this.articles = new ArticlesApi(configuration);
    this.changes = new SyncApi(configuration);
    this.words = new SearchApi(configuration);
  }

  /** The text of an article with the clips at their places. */
  async screen(id: string): Promise<string[]> {
    const article = await this.articles.getArticle({ id, include: [ArticleExtra.Body] });
    const text = (article.body ?? []).map((block) => {
      switch (block.type) {
        case "paragraph":
        case "heading":
          return block.text;
        case "video":
          return article.videos.find((video) => video.id === block.video)?.title ?? "";
        default:
          return "";
      }
    });
    return [article.headline, ...text];
  }

  /** Every article of the catalogue, newest first. */
  async list(): Promise<ListedArticle[]> {
    const all: ListedArticle[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.articles.listArticles({ limit: 2, cursor });
      all.push(...page.articles);
      cursor = page.cursor;
    } while (cursor !== undefined);
    return all;
  }

  /** Brings the copy on the device up to date. */
  async sync(): Promise<Map<string, Article>> {
    for (let more = true; more; ) {
      const page = await this.changes.syncChanges({ types: [ItemType.Article], limit: 100, cursor: this.cursor });
      for (const change of page.changes) {
        if (change.type === "article") {
          if (change.article) this.copy.set(change.id, change.article);
          else this.copy.delete(change.id);
        }
      }
      this.cursor = page.cursor;
      more = page.more;
    }
    return this.copy;
  }

  async search(q: string): Promise<string[]> {
    const page = await this.words.search({ q });
    return page.results.map((result) =>
      result.type === "article" ? `article ${result.headline}` : `video ${result.title}`,
    );
  }

  store(html: string, url: string): Promise<Article> {
    return this.articles.storeArticle({ storeArticle: { html, url } });
  }

  async problem(id: string): Promise<number> {
    try {
      await this.articles.getArticle({ id });
      return 200;
    } catch (error) {
      if (error instanceof ResponseError) return error.response.status;
      throw error;
    }
  }
}

async function main(url: string, html: string, address: string): Promise<void> {
  const reader = new Reader(url);
  const list = await reader.list();
  console.log(`list ${list.length}`);
  console.log(`screen ${(await reader.screen(list[0]!.id))[0]}`);
  console.log(`sync ${(await reader.sync()).size}`);
  console.log((await reader.search("gannet lig"))[0]);
  console.log(`stored ${(await reader.store(html, address)).headline}`);
  console.log(`problem ${await reader.problem("unknown")}`);
}

const [url, html, address] = process.argv.slice(2);
void main(url!, html!, address!);
