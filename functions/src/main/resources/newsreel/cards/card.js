(() => {
const stage = document.querySelector('main');
const link = document.querySelector('a.play');
const media = document.getElementById('media');
const frame = document.getElementById('frame');
if (!link || !(media || frame)) return;
const poster = [...stage.childNodes];

// Not before the click: a video loads as soon as it belongs to the document.
const copy = template => document.importNode(template.content, true).firstElementChild;
const show = element => {
  stage.replaceChildren(element);
  element.focus();
};
// Neither player works: the link is a link again, and leads on to the article.
const giveUp = () => {
  link.removeAttribute('role');
  link.removeEventListener('click', click);
  stage.replaceChildren(...poster);
  link.focus();
};
const showFrame = () => frame ? show(copy(frame)) : giveUp();
const play = () => {
  const video = media && copy(media);
  const type = video && video.dataset.type;
  if (!video || (type && !video.canPlayType(type))) return showFrame();
  video.onerror = () => {
    // Caption tracks of another origin need CORS, which not every media host grants.
    if (video.crossOrigin === null) return showFrame();
    video.crossOrigin = null;
    video.load();
  };
  show(video);
};
const click = event => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  play();
};
link.setAttribute('role', 'button');
link.addEventListener('click', click);
link.addEventListener('keydown', event => {
  if (event.key === ' ' && link.role === 'button') {
    event.preventDefault();
    play();
  }
});
if (location.hash === '#play') play();
})();
