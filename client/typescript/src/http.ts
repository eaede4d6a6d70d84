import type { Problem } from "./types.js";

/** An answer with its ETag, so that asking again costs a 304. */
export interface KeptAnswer {
  etag: string;
  body: unknown;
}

/** Keeps answers by their address. A store of the device will do, and so will a `Map`. */
export interface AnswerCache {
  get(url: string): KeptAnswer | undefined | Promise<KeptAnswer | undefined>;
  set(url: string, answer: KeptAnswer): unknown;
}

/** Keeps the answers that were asked for last, in memory. */
export class MemoryCache implements AnswerCache {
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #most: number;

  constructor(most = 200) {
    this.#most = most;
  }

  get(url: string): KeptAnswer | undefined {
    const answer = this.#answers.get(url);
    if (answer) this.set(url, answer);
    return answer;
  }

  set(url: string, answer: KeptAnswer): void {
    this.#answers.delete(url);
    this.#answers.set(url, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#most) return;
      this.#answers.delete(oldest);
    }
  }
}

/** What the API refused, with its problem document (RFC 9457). */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? `The API answered ${status}`);
    this.name = "ProblemError";
  }

  /** Whether the problem is of a type of the API's own, such as `withdrawn`. */
  is(type: string): boolean {
    return this.problem.type === `urn:problem:newsreel:${type}`;
  }
}

export interface Options {
  /** Without one, the platform's own HTTP cache does what it can. */
  cache?: AnswerCache;
  /** How often to ask again where the API is busy (429, 503); 2 unless told. */
  retries?: number;
  fetch?: typeof fetch;
}

export interface Call {
  signal?: AbortSignal;
}

const LONGEST_WAIT = 30;

/** Asks for JSON. */
export class Http {
  constructor(
    readonly baseUrl: string,
    readonly options: Options,
  ) {}

  async get(path: string, query: object, call: Call = {}): Promise<unknown> {
    const url = this.baseUrl + path + search(query);
    const kept = await this.options.cache?.get(url);
    const headers: Record<string, string> = { accept: "application/json" };
    if (kept) headers["if-none-match"] = kept.etag;
    const response = await this.#ask(url, { headers, ...call });
    if (response.status === 304 && kept) return kept.body;
    if (!response.ok) throw new ProblemError(response.status, await problem(response));
    const body: unknown = await response.json();
    const etag = response.headers.get("etag");
    if (etag) await this.options.cache?.set(url, { etag, body });
    return body;
  }

  async #ask(url: string, init: RequestInit): Promise<Response> {
    const ask = this.options.fetch ?? fetch;
    for (let left = this.options.retries ?? 2; ; left--) {
      const response = await ask(url, init);
      if (left <= 0 || (response.status !== 429 && response.status !== 503)) return response;
      const seconds = Number(response.headers.get("retry-after")) || 1;
      await pause(Math.min(seconds, LONGEST_WAIT) * 1000, init.signal);
    }
  }
}

function search(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

async function problem(response: Response): Promise<Partial<Problem>> {
  try {
    return (await response.json()) as Partial<Problem>;
  } catch {
    return {};
  }
}

function pause(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
