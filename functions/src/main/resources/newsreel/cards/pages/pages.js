(() => {
const words = document.getElementById('copy').dataset;
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

for (const heading of document.querySelectorAll('.snippet .label')) {
  const code = heading.parentElement.querySelector('code').textContent;
  const button = make('button', { type: 'button', className: 'copy' }, words.copy);
  button.setAttribute('aria-label', `${words.copy}: ${heading.textContent}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code);
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  heading.append(button);
}

const form = document.getElementById('extract');
if (!form) return;
const result = document.getElementById('result');
const field = id => document.getElementById(id);

const say = form.dataset;

const text = value => {
  if (Array.isArray(value)) return make('div', { className: 'values' }, ...value.map(text));
  if (typeof value !== 'object') return make('div', { dir: 'auto' }, String(value));
  const parts = value.type === 'video'
    ? [value.title, value.caption, value.duration]
    : [value.name ?? value.headline ?? value.caption ?? value.url, value.credit];
  return make('div', { dir: 'auto' }, parts.filter(Boolean).join(' · '));
};
const evidence = found => {
  const cell = make('td', { className: 'from' });
  if (!found) return cell;
  cell.append(make('div', {}, `${found.source}, `, make('code', {}, found.at)));
  const meter = make('meter', { min: 0, max: 1, value: found.confidence });
  meter.setAttribute('aria-label', say.confidence);
  cell.append(meter, ` ${Math.round(found.confidence * 100)}%`);
  if (found.note) cell.append(make('div', {}, found.note));
  for (const other of found.others ?? []) cell.append(make('div', {}, `${other.source} says: ${other.value}`));
  return cell;
};
const head = text => Object.assign(make('th', {}, text), { scope: 'col' });
const row = (name, value, found) =>
  make('tr', {}, Object.assign(make('th', {}, name), { scope: 'row' }), make('td', {}, text(value)), evidence(found));
const table = article => {
  const rows = Object.entries(article)
    .filter(([name, value]) => !['type', 'evidence'].includes(name) && !(Array.isArray(value) && !value.length))
    .map(([name, value]) => row(name, value, article.evidence?.[name]));
  const wrap = make('div', { className: 'wrap', tabIndex: 0 }, make('table', {},
    make('thead', {}, make('tr', {}, head(say.field), head(say.value), head(say.from))),
    make('tbody', {}, ...rows)));
  wrap.setAttribute('role', 'region');
  wrap.setAttribute('aria-label', say.value);
  return wrap;
};
const problem = text => make('p', { className: 'problem' }, text);

form.addEventListener('submit', async event => {
  event.preventDefault();
  const page = field('page-text').value;
  const url = field('page-url').value;
  const token = field('token').value;
  const headers = { 'content-type': /^\s*</.test(page) ? 'text/html' : 'text/plain' };
  if (token) headers.authorization = `Bearer ${token}`;
  result.replaceChildren(say.reading);
  try {
    const answer = await fetch('/v1/extract' + (url ? `?url=${encodeURIComponent(url)}` : ''), { method: 'POST', headers, body: page });
    const body = await answer.json();
    if (answer.ok) result.replaceChildren(table(body));
    else if (answer.status === 401 || answer.status === 403) result.replaceChildren(problem(say.needsToken));
    else result.replaceChildren(problem([body.detail ?? body.message, ...(body.errors ?? []).map(e => e.detail)].join(' ')));
  } catch {
    result.replaceChildren(problem(say.silent));
  }
});
})();
