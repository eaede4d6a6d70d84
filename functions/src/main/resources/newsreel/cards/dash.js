// Reads a DASH manifest (ISO/IEC 23009-1) of a recording as HLS playlists, which the player of streams plays: the segments are the same.
window.dashPlaylists = async address => {
  const get = async (url, range) => {
    const answer = await fetch(url, range ? { headers: { range: `bytes=${range}` } } : {});
    if (!answer.ok) throw new Error('network');
    return answer;
  };
  const answer = await get(address);
  const mpd = new DOMParser().parseFromString(await answer.text(), 'text/xml').documentElement;
  const all = (element, name) => [...element?.children ?? []].filter(child => child.localName === name);
  const one = (element, name) => all(element, name)[0];
  const periods = all(mpd, 'Period');
  // What is live, divided or encrypted is none of this reader's.
  if (mpd.localName !== 'MPD' || mpd.getAttribute('type') === 'dynamic' || periods.length !== 1 || mpd.getElementsByTagNameNS('*', 'ContentProtection').length) throw new Error('unsupported');
  const [period] = periods;
  const seconds = text => {
    const [, d = 0, h = 0, m = 0, s = 0] = /^P(?:([\d.]+)D)?T?(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(text ?? '') ?? [];
    return d * 86400 + h * 3600 + m * 60 + +s;
  };
  const length = seconds(period.getAttribute('duration') ?? mpd.getAttribute('mediaPresentationDuration'));
  const based = (base, element) => new URL(one(element, 'BaseURL')?.textContent.trim() ?? '', base).href;

  const bytes = range => {
    const [from, to] = range.split('-').map(Number);
    return `${to - from + 1}@${from}`;
  };
  const fill = (template, values) => template.replace(/\$(\w*)(?:%0(\d+)d)?\$/g, (_, name, width) => name ? String(values[name]).padStart(width ?? 0, '0') : '$');
  const timed = (timeline, scale, number) => {
    const spans = all(timeline, 'S').map(s => ['t', 'd', 'r'].map(name => s.getAttribute(name)));
    const found = [];
    let time = 0;
    spans.forEach(([t, d, r], i) => {
      time = +(t ?? time);
      const next = spans[i + 1]?.[0] ?? length * scale;
      const times = +(r ?? 0) < 0 ? Math.ceil((next - time) / d) : +(r ?? 0) + 1;
      for (let n = 0; n < times; n++, time += +d) found.push({ Time: time, Number: number + found.length, duration: d / scale });
    });
    return found;
  };
  const byTemplate = (levels, base, representation) => {
    const attribute = name => levels.map(level => level.getAttribute(name)).find(value => value !== null);
    const scale = +(attribute('timescale') ?? 1);
    const number = +(attribute('startNumber') ?? 1);
    const each = attribute('duration') / scale;
    const timeline = levels.map(level => one(level, 'SegmentTimeline')).find(Boolean);
    const values = { RepresentationID: representation.id, Bandwidth: representation.getAttribute('bandwidth') };
    const segments = timeline ? timed(timeline, scale, number)
      : Array.from({ length: Math.ceil(length / each) }, (_, n) => ({ Time: n * each * scale, Number: number + n, duration: Math.min(each, length - n * each) }));
    return {
      init: attribute('initialization') && { url: new URL(fill(attribute('initialization'), values), base).href },
      segments: segments.map(segment => ({ url: new URL(fill(attribute('media'), { ...values, ...segment }), base).href, duration: segment.duration })),
    };
  };
  const byList = (list, base) => {
    const each = list.getAttribute('duration') / (list.getAttribute('timescale') ?? 1);
    const init = one(list, 'Initialization');
    return {
      init: init && { url: new URL(init.getAttribute('sourceURL') ?? '', base).href, range: init.getAttribute('range') },
      segments: all(list, 'SegmentURL').map(s => ({ url: new URL(s.getAttribute('media') ?? '', base).href, range: s.getAttribute('mediaRange'), duration: each })),
    };
  };
  // One file, whose index (the box sidx of ISO/IEC 14496-12) says where its segments are.
  const byIndex = async (index, url) => {
    const range = index.getAttribute('indexRange');
    const view = new DataView(await (await get(url, range)).arrayBuffer());
    const long = view.getUint8(8) === 1;
    const scale = view.getUint32(16);
    let from = +range.split('-')[1] + 1 + (long ? Number(view.getBigUint64(28)) : view.getUint32(24));
    const start = long ? 36 : 28;
    const segments = Array.from({ length: view.getUint16(start + 2) }, (_, n) => {
      const at = start + 4 + 12 * n;
      const size = view.getUint32(at) & 0x7fffffff;
      from += size;
      return { url, range: `${from - size}-${from - 1}`, duration: view.getUint32(at + 4) / scale };
    });
    return { init: { url, range: one(index, 'Initialization')?.getAttribute('range') ?? `0-${range.split('-')[0] - 1}` }, segments };
  };
  const playlist = ({ init, segments }) => ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-PLAYLIST-TYPE:VOD', `#EXT-X-TARGETDURATION:${Math.ceil(Math.max(...segments.map(s => s.duration)))}`,
    ...init ? [`#EXT-X-MAP:URI="${init.url}"${init.range ? `,BYTERANGE="${bytes(init.range)}"` : ''}`] : [],
    ...segments.flatMap(s => [`#EXTINF:${s.duration},`, ...s.range ? [`#EXT-X-BYTERANGE:${bytes(s.range)}`] : [], s.url]), '#EXT-X-ENDLIST'].join('\n');

  const lists = new Map();
  const keep = text => {
    const url = new URL(`/${lists.size}.m3u8`, answer.url).href;
    lists.set(url, text);
    return url;
  };
  const sounds = [];
  const pictures = [];
  const base = based(based(answer.url, mpd), period);
  for (const set of all(period, 'AdaptationSet')) {
    for (const representation of all(set, 'Representation')) {
      const own = name => representation.getAttribute(name) ?? set.getAttribute(name);
      const kind = (own('mimeType') ?? own('contentType') ?? '').split('/')[0];
      if (kind !== 'video' && kind !== 'audio') continue;
      const at = based(based(base, set), representation);
      const levels = name => [representation, set, period].map(level => one(level, name)).filter(Boolean);
      const [list] = levels('SegmentList');
      const [index] = levels('SegmentBase');
      const url = keep(playlist(levels('SegmentTemplate').length ? byTemplate(levels('SegmentTemplate'), at, representation) : list ? byList(list, at) : await byIndex(index, at)));
      (kind === 'audio' ? sounds : pictures).push({ url, own, language: set.getAttribute('lang') });
    }
  }
  if (!pictures.length) throw new Error('unsupported');
  const sound = sounds[0]?.own('codecs');
  const main = keep(['#EXTM3U', '#EXT-X-VERSION:7',
    ...sounds.map(({ url, language }, n) => `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="${language ?? 'sound'} ${n}"${language ? `,LANGUAGE="${language}"` : ''},DEFAULT=${n ? 'NO' : 'YES'},AUTOSELECT=YES,URI="${url}"`),
    ...pictures.flatMap(({ url, own }) => [`#EXT-X-STREAM-INF:BANDWIDTH=${own('bandwidth') ?? 1000000},CODECS="${[own('codecs'), sound].filter(Boolean).join(',')}"${own('width') ? `,RESOLUTION=${own('width')}x${own('height')}` : ''}${sounds.length ? ',AUDIO="sound"' : ''}`, url])].join('\n'));

  // The player asks for a playlist, and has it from here.
  class Kept {
    stats = { aborted: false, loaded: 0, retry: 0, total: 0, chunkCount: 0, bwEstimate: 0, loading: { start: 0, first: 0, end: 0 }, parsing: { start: 0, end: 0 }, buffering: { start: 0, first: 0, end: 0 } };
    load(context, _, { onSuccess }) { setTimeout(() => onSuccess({ url: context.url, data: lists.get(context.url) }, this.stats, context)); }
    abort() {}
    destroy() {}
  }
  return { main, loader: Kept };
};
