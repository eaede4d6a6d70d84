import { type Call, Http, type Options } from "./http.js";
import { type SyncOptions, type SyncResult, type SyncStore, syncInto } from "./sync.js";
import type {
  Article,
  ArticleExtra,
  ArticlePart,
  ItemType,
  ListedArticle,
  ListedVideo,
  ListOrder,
  SearchPage,
  TopicSummary,
  Video,
  VideoExtra,
  VideoPart,
} from "./types.js";

/** Ids in one request at most, by the contract; its answers may have fewer, and a cursor. */
const IDS = 100;

export interface Filter {
  topic?: string;
  author?: string;
  keyword?: string;
  language?: string;
  publisher?: string;
  /** Only what has a video, or is one. */
  video?: true;
}

export interface Listing extends Filter {
  from?: string;
  to?: string;
  order?: ListOrder;
  limit?: number;
}

export interface Page<T> {
  items: T[];
  /** Leads to the next page; absent after the last one. */
  cursor?: string;
}

export interface Batch<T> {
  items: T[];
  /** The ids that are not there, or no longer. */
  missing: string[];
}

type Fields = { fields: string[] };

/** Reads a catalogue. */
export class Newsreel {
  readonly #http: Http;

  constructor(baseUrl: string, options: Options = {}) {
    this.#http = new Http(baseUrl.replace(/\/+$/, ""), options);
  }

  /** An article; with `fields`, those alone. */
  article(id: string, query: Fields, call?: Call): Promise<ArticlePart>;
  article(id: string, query?: { include?: ArticleExtra[] }, call?: Call): Promise<Article>;
  article(id: string, query: object = {}, call?: Call): Promise<unknown> {
    return this.#http.get(`/v1/articles/${encodeURIComponent(id)}`, query, call);
  }

  /** The article of a page, by its canonical URL. */
  async articleOf(url: string, call?: Call): Promise<Article | undefined> {
    return (await this.#list<Article>("articles", { url }, call)).items[0];
  }

  /** Articles, newest first. */
  articles(query: Listing & { cursor?: string } = {}, call?: Call): Promise<Page<ListedArticle>> {
    return this.#list("articles", query, call);
  }

  /** Articles, newest first, page after page as they are asked for. */
  eachArticle(query: Listing = {}, call?: Call): AsyncGenerator<ListedArticle> {
    return each((cursor) => this.articles({ ...query, ...cursor }, call));
  }

  /** Articles in the order of their ids, however many. */
  articlesById(ids: string[], query?: { include?: ArticleExtra[] }, call?: Call): Promise<Batch<Article>> {
    return this.#batch("articles", ids, query, call);
  }

  /** A video; with `fields`, those alone. */
  video(id: string, query: Fields, call?: Call): Promise<VideoPart>;
  video(id: string, query?: { include?: VideoExtra[] }, call?: Call): Promise<Video>;
  video(id: string, query: object = {}, call?: Call): Promise<unknown> {
    return this.#http.get(`/v1/videos/${encodeURIComponent(id)}`, query, call);
  }

  /** Videos, newest first. */
  videos(query: Listing & { cursor?: string } = {}, call?: Call): Promise<Page<ListedVideo>> {
    return this.#list("videos", query, call);
  }

  /** Videos, newest first, page after page as they are asked for. */
  eachVideo(query: Listing = {}, call?: Call): AsyncGenerator<ListedVideo> {
    return each((cursor) => this.videos({ ...query, ...cursor }, call));
  }

  /** Videos in the order of their ids, however many. */
  videosById(ids: string[], call?: Call): Promise<Batch<Video>> {
    return this.#batch("videos", ids, {}, call);
  }

  /** The videos of an article in full, in page order. */
  async videosOf(article: string, call?: Call): Promise<Video[]> {
    return (await this.#list<Video>("videos", { article }, call)).items;
  }

  async topics(call?: Call): Promise<TopicSummary[]> {
    return ((await this.#http.get("/v1/topics", {}, call)) as { topics: TopicSummary[] }).topics;
  }

  /** Articles and videos that have all of the words. */
  search(
    q: string,
    query: Filter & { type?: ItemType; limit?: number; cursor?: string } = {},
    call?: Call,
  ): Promise<SearchPage> {
    return this.#http.get("/v1/search", { q, ...query }, call) as Promise<SearchPage>;
  }

  /** Brings a store up to date, from where it stopped. */
  syncInto(store: SyncStore, options: SyncOptions = {}): Promise<SyncResult> {
    return syncInto(this.#http, store, options);
  }

  async #list<T>(kind: "articles" | "videos", query: object, call?: Call): Promise<Page<T>> {
    const { cursor, [kind]: items } = (await this.#http.get(`/v1/${kind}`, query, call)) as {
      cursor?: string;
    } & Record<typeof kind, T[]>;
    return cursor === undefined ? { items } : { items, cursor };
  }

  async #batch<T>(kind: "articles" | "videos", ids: string[], query?: object, call?: Call): Promise<Batch<T>> {
    const batch: Batch<T> = { items: [], missing: [] };
    for (let start = 0; start < ids.length; start += IDS) {
      const some = ids.slice(start, start + IDS);
      let cursor: string | undefined;
      do {
        const answer = (await this.#http.get(`/v1/${kind}`, { ids: some, cursor, ...query }, call)) as {
          missing: string[];
          cursor?: string;
        } & Record<typeof kind, T[]>;
        batch.items.push(...answer[kind]);
        batch.missing.push(...answer.missing);
        cursor = answer.cursor;
      } while (cursor !== undefined);
    }
    return batch;
  }
}

async function* each<T>(page: (cursor: { cursor?: string }) => Promise<Page<T>>): AsyncGenerator<T> {
  let at: { cursor?: string } = {};
  do {
    const { items, cursor } = await page(at);
    yield* items;
    at = cursor === undefined ? {} : { cursor };
  } while (at.cursor !== undefined);
}
