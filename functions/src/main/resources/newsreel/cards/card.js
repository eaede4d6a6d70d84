(() => {
const stage = document.querySelector('main');
const link = document.querySelector('a.play');
const media = document.getElementById('media');
const frame = document.getElementById('frame');
const failed = document.getElementById('failed');
const poster = [...stage.childNodes];

// The page around is told, and no other that may stand there meanwhile. docs/embedding.md says what.
const around = parent === window ? null
  : location.ancestorOrigins?.[0] ?? (document.referrer && !document.referrer.startsWith(location.origin) ? new URL(document.referrer).origin : '*');
const tell = (type, detail) => {
  if (around) parent.postMessage({ newsreel: 1, video: stage.dataset.video, type, ...detail }, around === 'null' ? '*' : around);
};

// WordPress puts what it does not know into a sandbox, where no link opens and no player has an origin. It gives a frame its height,
// and follows links to the frame's own host, by messages that carry its secret.
const boxed = origin === 'null';
const secret = boxed && /^#\?secret=([A-Za-z0-9]+)$/.exec(location.hash)?.[1];
if (secret) {
  const say = (message, value) => parent.postMessage({ message, value, secret }, '*');
  const grow = () => say('height', Math.round(innerWidth * stage.dataset.height / stage.dataset.width));
  grow();
  addEventListener('resize', grow);
  addEventListener('message', event => event.source === parent && event.data?.message === 'ready' && grow());
  document.addEventListener('click', event => {
    if (event.defaultPrevented || !event.target.closest('a[target]')) return;
    event.preventDefault();
    say('link', stage.dataset.page);
  });
}

// One card plays at a time: whoever begins says so to the others of its origin.
const others = 'BroadcastChannel' in window ? new BroadcastChannel('newsreel') : { postMessage() {} };
let playing = null;
const begin = () => {
  others.postMessage(stage.dataset.video);
  tell('play', playing?.pause ? { position: playing.currentTime } : {});
};
const stop = () => {
  if (playing?.pause) playing.pause();
  else if (playing) {
    giveBack();
    tell('pause', {});
  }
};
others.onmessage = stop;

// Not before the click: a video loads as soon as it belongs to the document.
const copy = template => document.importNode(template.content, true).firstElementChild;
const chapters = document.querySelector('.chapters');
const show = element => {
  stage.replaceChildren(element, ...playing?.pause && chapters ? [chapters] : []);
  element.focus();
};
// A chapter, or whoever leads here, names the second: #t=12.
const asked = () => Number(/[#&]t=(\d+)/.exec(location.hash)?.[1] ?? 0);
const jump = () => {
  if (playing?.pause) playing.currentTime = asked();
};
const giveBack = () => {
  playing = null;
  stage.replaceChildren(...poster);
};
const fail = reason => {
  giveBack();
  const notice = copy(failed);
  for (const dead of stage.querySelectorAll('a')) dead.remove();
  stage.append(notice);
  notice.querySelector('a').focus();
  tell('error', { reason });
};
const showFrame = reason => {
  if (!frame || boxed) return fail(reason);
  playing = copy(frame);
  show(playing);
  begin();
};

const report = video => {
  let quarter = 0;
  video.addEventListener('play', begin);
  video.addEventListener('pause', () => video.ended || tell('pause', { position: video.currentTime }));
  video.addEventListener('ended', () => tell('ended', {}));
  video.addEventListener('timeupdate', () => {
    while (quarter < 3 && video.currentTime >= video.duration * (quarter + 1) / 4) tell('progress', { percent: 25 * ++quarter });
  });
  video.addEventListener('resize', () => tell('resize', { width: video.videoWidth, height: video.videoHeight }));
};
const speak = video => {
  const tracks = [...video.querySelectorAll('track')];
  if (tracks.some(track => track.default)) return;
  const primary = language => language.split('-')[0].toLowerCase();
  for (const language of navigator.languages) {
    const track = tracks.find(t => /captions|subtitles/.test(t.kind) && primary(t.srclang) === primary(language));
    if (track) return void (track.default = true);
  }
};
const load = src => new Promise((done, lost) => {
  const script = document.createElement('script');
  Object.assign(script, { src, onload: done, onerror: lost });
  document.head.append(script);
});
// The stream's own player, from our origin, for browsers that have none.
const stream = async video => {
  const { src } = video;
  const { player, reader } = video.dataset;
  delete video.dataset.player;
  video.onerror = null;
  video.removeAttribute('src');
  let dash;
  try {
    await load(player);
    if (!Hls.isSupported()) throw new Error();
    if (reader) {
      await load(reader);
      dash = await dashPlaylists(src);
    }
  } catch (lost) {
    return showFrame(lost.message === 'network' ? 'network' : 'unsupported');
  }
  const hls = new Hls({ enableWorker: false, capLevelToPlayerSize: true, ...dash && { pLoader: dash.loader } });
  hls.on(Hls.Events.ERROR, (_, { fatal, type }) => {
    if (!fatal) return;
    hls.destroy();
    showFrame(type === Hls.ErrorTypes.NETWORK_ERROR ? 'network' : 'decode');
  });
  hls.loadSource(dash?.main ?? src);
  hls.attachMedia(video);
  video.play().catch(() => {});
};
const REASONS = [, 'aborted', 'network', 'decode', 'unsupported'];
const play = () => {
  const video = media && copy(media);
  const type = video && video.dataset.type;
  const plays = video && (!type || video.canPlayType(type));
  if (!plays && !video?.dataset.player) return showFrame('unsupported');
  video.onerror = () => {
    // Caption tracks of another origin need CORS, which not every media host grants.
    if (video.crossOrigin === null) return video.dataset.player ? stream(video) : showFrame(REASONS[video.error.code]);
    video.crossOrigin = null;
    video.load();
    video.play().catch(() => {});
  };
  speak(video);
  playing = video;
  if (asked()) video.addEventListener('loadedmetadata', jump, { once: true });
  report(video);
  if (!plays) stream(video);
  show(video);
  if (plays) video.play().catch(() => {});
};
const click = event => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  play();
};

// Browsers give these keys to the element with the focus, if at all.
const KEYS = {
  k: video => video.paused ? video.play().catch(() => {}) : video.pause(),
  m: video => { video.muted = !video.muted; },
  f: video => document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen?.(),
  ArrowLeft: video => { video.currentTime -= 5; },
  ArrowRight: video => { video.currentTime += 5; },
  ArrowUp: video => { video.volume = Math.min(1, video.volume + .1); },
  ArrowDown: video => { video.volume = Math.max(0, video.volume - .1); },
};
KEYS[' '] = KEYS.k;
document.addEventListener('keydown', event => {
  const act = KEYS[event.key];
  if (!playing?.pause || !act || event.metaKey || event.ctrlKey || event.altKey || (event.target === playing && !/^[kmf]$/.test(event.key))) return;
  event.preventDefault();
  act(playing);
});

tell('ready', {});
tell('resize', { width: +stage.dataset.width, height: +stage.dataset.height });
if (!link || !(media || frame && !boxed)) return;
link.setAttribute('role', 'button');
link.addEventListener('click', click);
link.addEventListener('keydown', event => {
  if (event.key === ' ') {
    event.preventDefault();
    play();
  }
});
addEventListener('message', event => {
  if (event.source !== parent || event.data?.newsreel !== 1) return;
  if (event.data.command === 'pause') stop();
  if (event.data.command === 'play') playing?.play ? playing.play().catch(() => {}) : playing || play();
});
chapters?.addEventListener('click', event => {
  if (!event.target.closest('a')) return;
  chapters.open = false;
  setTimeout(() => playing ? (jump(), playing.play?.().catch(() => {})) : play());
});
addEventListener('hashchange', jump);
if (/^#play\b/.test(location.hash)) play();
})();
