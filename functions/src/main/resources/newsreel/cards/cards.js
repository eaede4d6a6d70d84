// <video-card video="ID"> and <video-card article="ID">; docs/embedding.md says how to use and style them.
(() => {
const api = new URL(document.currentScript.src).origin;
const style = new CSSStyleSheet();
style.replaceSync(`
:host { display: block; position: relative; aspect-ratio: var(--video-card-ratio, 16 / 9); max-width: 100%; overflow: hidden; border-radius: var(--video-card-radius, 10px); container-type: size; color-scheme: light dark; font: 500 clamp(13px, 2.6cqw, 19px)/1.35 var(--video-card-font, system-ui, sans-serif); }
:host([hidden]) { display: none; }
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
* { box-sizing: border-box; }
.list { display: flex; gap: 8px; height: 100%; overflow: auto hidden; scroll-snap-type: x mandatory; scrollbar-width: thin; }
.card { --ink: light-dark(hsl(var(--h) 45% 13%), #fff); --veil: light-dark(hsl(var(--h) 60% 96%), hsl(var(--h) 45% 7%)); --a: light-dark(hsl(var(--h) 62% 90%), hsl(var(--h) 38% 14%)); --b: light-dark(hsl(calc(var(--h) + 28) 70% 80%), hsl(calc(var(--h) + 28) 48% 27%)); --c: light-dark(hsl(calc(var(--h) - 24) 66% 84%), hsl(calc(var(--h) - 24) 44% 21%)); --chip: light-dark(hsl(var(--h) 40% 99% / .88), hsl(var(--h) 40% 8% / .82)); position: relative; flex: 0 0 100%; height: 100%; scroll-snap-align: start; overflow: hidden; border-radius: inherit; background: var(--video-card-background, var(--a)); color: var(--video-card-color, var(--ink)); }
.card:not(:only-child) { flex-basis: 86%; }
.link { position: absolute; inset: 0; display: flex; align-items: end; gap: .8em; padding: 1em; color: inherit; text-decoration: none; background: linear-gradient(to top, color-mix(in srgb, var(--veil) 92%, transparent), color-mix(in srgb, var(--veil) 78%, transparent) 28%, transparent 62%); }
.poster, .go { position: absolute; }
.poster { inset: 0; } div.poster { background: radial-gradient(circle 28.75cqw at var(--x) var(--y), var(--b) 99.6%, transparent), radial-gradient(circle 18.75cqw at calc(100% - var(--x)) 86%, var(--c) 99.6%, transparent); }
img.poster { width: 100%; height: 100%; object-fit: cover; }
.photo { --ink: #fff; --veil: #000; --chip: rgb(0 0 0 / .75); --play: #fff; }
.go { inset: 0 0 26%; margin: auto; width: clamp(44px, 9cqw, 88px); aspect-ratio: 1; border-radius: 50%; background: var(--chip); box-shadow: 0 1px 2px rgb(0 0 0 / .18), 0 6px 24px rgb(0 0 0 / .16); }
.go::before { content: ""; position: absolute; inset: 30% 27% 30% 37%; background: var(--video-card-accent, var(--play, light-dark(hsl(var(--h) 55% 30%), hsl(var(--h) 70% 84%)))); clip-path: polygon(0 0, 100% 50%, 0 100%); }
.words { flex: 1; min-width: 0; }
.title, .caption { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; text-wrap: balance; }
.title { font-size: 1.18em; font-weight: 680; line-height: 1.22; }
.caption { margin-top: .3em; font-size: .9em; }
.time { flex: none; padding: .1em .5em; border-radius: .45em; background: var(--chip); font-size: .86em; font-weight: 600; font-variant-numeric: tabular-nums; }
.live { background: #b3001b; color: #fff; }
.link:focus-visible { outline: 3px solid currentcolor; outline-offset: -5px; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #000; }
.note, slot { display: grid; place-content: center; height: 100%; padding: 1em; text-align: center; background: color-mix(in srgb, currentcolor 8%, transparent); }
slot[hidden] { display: none; }
@media (prefers-reduced-motion: no-preference) { .go { transition: transform .16s ease-out; } .link:hover .go { transform: scale(1.07); } .list { scroll-behavior: smooth; } }
@container (max-width: 420px) or (max-height: 170px) { .caption { display: none; } }
@container (max-height: 170px) { .title { -webkit-line-clamp: 1; } }
@container (max-height: 90px) { .go { display: none; } .link { align-items: center; padding-block: 0; } }
`);

const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element && key !== 'part') element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};
const mod = (n, m) => ((n % m) + m) % m;
const two = n => String(n).padStart(2, '0');
const clock = s => (s < 3600 ? Math.trunc(s / 60) : `${Math.trunc(s / 3600)}:${two(Math.trunc(s / 60) % 60)}`) + ':' + two(s % 60);
const spoken = (s, lang) => [[Math.trunc(s / 3600), 'hour'], [Math.trunc(s / 60) % 60, 'minute'], [s % 60, 'second']]
  .filter(([n]) => n).map(([n, unit]) => n.toLocaleString(lang, { style: 'unit', unit, unitDisplay: 'long' })).join(' ');
const isRightToLeft = lang => /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(?!-Latn|-Deva)(-|$)|-(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg)\b/i.test(lang);
// What the browser does not take for a language would be thrown back by what formats in it.
const known = lang => {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
};

// English is here; another language is asked for once.
const english = { language: 'en', play: 'Play video', live: 'Live', 'video.gone': 'This video is no longer available' };
const spokenIn = new Map();
const wordsIn = lang => {
  if (/^en\b/i.test(lang)) return english;
  if (!spokenIn.has(lang)) spokenIn.set(lang, fetch(`${api}/assets/words-${lang}.json`, { credentials: 'omit' })
    .then(answer => answer.ok ? answer.json() : english).catch(() => english));
  return spokenIn.get(lang);
};

class VideoCard extends HTMLElement {
  static observedAttributes = ['video', 'article'];
  #root = this.attachShadow({ mode: 'open' });
  #seen;
  #turn = 0;
  #players = new Map();
  // What the card in the frame tells, and no other frame or origin.
  #hear = ({ source, origin, data }) => {
    if (origin !== api || data?.newsreel !== 1) return;
    for (const [player, video] of this.#players) {
      if (player.contentWindow !== source) continue;
      const { newsreel, video: id, type, ...detail } = data;
      this.#tell(type, { video, ...detail });
    }
  };

  connectedCallback() {
    this.#root.adoptedStyleSheets = [style];
    addEventListener('message', this.#hear);
    this.#wait();
  }

  disconnectedCallback() {
    this.#seen?.disconnect();
    removeEventListener('message', this.#hear);
  }

  attributeChangedCallback() {
    if (this.isConnected && this.#seen) this.#wait();
  }

  #wait() {
    this.#turn++;
    this.#root.replaceChildren(make('slot', { hidden: true }));
    this.#seen?.disconnect();
    this.#seen = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) {
        this.#seen.disconnect();
        this.#load(this.#turn);
      }
    }, { rootMargin: '300px' });
    this.#seen.observe(this);
  }

  async #load(turn) {
    const fields = '?fields=id,title,caption,duration,durationSeconds,live,language,width,height,contentUrl,embedUrl,provider.id,articles.id,thumbnail.picture';
    const article = this.getAttribute('article');
    const path = article ? `articles/${encodeURIComponent(article)}/videos` : `videos/${encodeURIComponent(this.getAttribute('video') ?? '')}`;
    let status = 0;
    try {
      const answer = await fetch(`${api}/v1/${path}${fields}`, { credentials: 'omit' });
      status = answer.status;
      const body = await answer.json();
      if (turn !== this.#turn) return;
      if (!answer.ok) throw new Error(body.detail);
      const videos = body.videos ?? [body];
      if (!videos.length) throw new Error('This article has no videos.');
      this.#shape(videos);
      this.#root.replaceChildren(make('div', { className: 'list', part: 'list' }, ...videos.map(video => this.#card(video))));
      this.#tell('load', { videos });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#root.replaceChildren(status === 410
        ? make('div', { className: 'note', part: 'note' }, (await wordsIn(this.#lang()))['video.gone'])
        : make('slot'));
      this.#tell('error', { status, message: error.message });
    }
  }

  // Of the words around the video: as the site asks, else the video's, else the reader's.
  #lang(video) {
    return known(this.lang) ?? known(video?.language) ?? navigator.language;
  }

  #card(video) {
    const seed = [...video.id].reduce((hash, c) => (hash * 31 + c.charCodeAt(0)) | 0, 0);
    const title = video.title ?? video.caption ?? 'Video';
    const url = `${api}/cards/${video.id}`;
    const lang = this.#lang(video);
    const sign = make('span', { className: 'vh', lang: 'en' }, `${english.play}: `);
    const live = make('span', { className: 'time live', part: 'live', lang: 'en', dir: 'auto' }, english.live);
    Promise.resolve(wordsIn(lang)).then(words => {
      Object.assign(sign, { lang: words.language, textContent: `${words.play}: ` });
      Object.assign(live, { lang: words.language, textContent: words.live });
    });
    const plays = video.contentUrl ?? video.embedUrl ?? video.provider?.id;
    const article = video.articles?.[0]?.id;
    const link = make(plays || article ? 'a' : 'div', { className: 'link', part: 'link' },
      ...plays ? [make('span', { className: 'go', part: 'button' }, sign)] : [],
      make('span', { className: 'words' },
        make('strong', { className: 'title', part: 'title', dir: 'auto' }, title),
        ...video.title && video.caption ? [make('span', { className: 'caption', part: 'caption', dir: 'auto' }, video.caption)] : []),
      ...video.live ? [live] : video.durationSeconds ? [make('time', { className: 'time', part: 'duration', dateTime: video.duration, dir: 'ltr' },
        make('span', { 'aria-hidden': 'true' }, clock(video.durationSeconds)),
        make('span', { className: 'vh', lang, dir: 'auto' }, spoken(video.durationSeconds, lang)))] : []);
    if (plays || article) Object.assign(link, { href: plays ? url : `${api}/articles/${article}`, target: '_blank', rel: 'noopener' });
    if (plays) link.role = 'button';
    const still = video.thumbnail?.picture;
    const poster = still ? make('img', { className: 'poster', part: 'poster', alt: '', width: still.width, height: still.height, decoding: 'async', sizes: `${Math.ceil(Math.max(this.clientWidth, this.clientHeight * still.width / still.height))}px`, srcset: still.widths.map(w => `${still.template.replace('{width}', w)} ${w}w`).join(), src: still.src }) : make('div', { className: 'poster', part: 'poster' });
    const card = make('div', { className: still ? 'card photo' : 'card', part: 'card', lang: video.language ?? '' }, poster, link);
    if (video.language) card.dir = isRightToLeft(video.language) ? 'rtl' : 'ltr';
    if (still) card.style.setProperty('--a', still.color);
    card.style.setProperty('--h', 205 + mod(seed, 8) * 45);
    card.style.setProperty('--x', `${8 + mod(seed >> 4, 84)}%`);
    card.style.setProperty('--y', `${mod(seed >> 12, 70)}%`);
    const play = event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || (event.key && event.key !== ' ')) return;
      event.preventDefault();
      const player = make('iframe', { src: `${url}#play`, title, part: 'player', allow: 'autoplay; fullscreen; picture-in-picture; encrypted-media', referrerPolicy: 'strict-origin-when-cross-origin' });
      card.replaceChildren(player);
      player.focus();
      this.#players.set(player, video);
    };
    if (plays) {
      link.addEventListener('click', play);
      link.addEventListener('keydown', play);
    }
    return card;
  }

  // Of several, the shape that all have; an upright one is no taller than a screen.
  #shape(videos) {
    const shapes = videos.map(video => video.width && video.height ? video.width / video.height : 16 / 9);
    const shape = shapes.every(other => other === shapes[0]) ? shapes[0] : 16 / 9;
    const own = new CSSStyleSheet();
    own.replaceSync(`:host { aspect-ratio: var(--video-card-ratio, ${shape}); ${shape > 1 ? '' : `max-width: min(100%, ${720 * shape}px);`} }`);
    this.#root.adoptedStyleSheets = [style, own];
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`card-${what}`, { detail, bubbles: true, composed: true }));
  }
}
if (!customElements.get('video-card')) customElements.define('video-card', VideoCard);
})();
