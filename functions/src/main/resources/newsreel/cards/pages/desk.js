(() => {
const field = id => document.getElementById(id);
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const form = field('extract');
const result = field('result');
const say = form.dataset;

const listed = value => Object.entries(value).map(([name, part]) => `${name} ${part}`).join(', ');
const summary = value => [value.name ?? value.headline ?? value.text ?? value.items?.join(' · ') ?? value.detail ?? value.title ?? value.caption ?? value.url ?? value.language ?? value.type ?? listed(value), value.credit, value.failure].filter(Boolean).join(' · ');
const text = value => {
  if (Array.isArray(value)) return make('div', { className: 'values' }, ...value.map(text));
  return make('div', { dir: 'auto' }, value && typeof value === 'object' ? summary(value) : String(value));
};
const evidence = found => {
  const cell = make('td', { className: 'from' });
  if (!found) return cell;
  cell.append(make('div', {}, `${found.source}, `, make('code', {}, found.at)));
  const meter = make('meter', { min: 0, max: 1, value: found.confidence });
  meter.setAttribute('aria-label', say.confidence);
  cell.append(meter, ` ${Math.round(found.confidence * 100)}%`);
  if (found.note) cell.append(make('div', {}, found.note));
  for (const other of found.others ?? []) cell.append(make('div', {}, `${say.other} (${other.source}): `, make('span', { dir: 'auto' }, String(other.value))));
  return cell;
};
const empty = value => value == null || Array.isArray(value) && !value.length;
const row = (name, value, found) =>
  make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, text(value)), evidence(found));
const rows = (values, path, found) => Object.entries(values)
  .filter(([name, value]) => !['type', 'evidence', 'lacks'].includes(name) && !empty(value))
  .map(([name, value]) => row(name, value, found[path + name]));
// Each image and each video has a part of the table of its own, with what it still lacks.
const part = (name, index, item, found) => {
  const body = make('tbody', {}, make('tr', {}, make('th', { scope: 'rowgroup', colSpan: 3, className: 'part' }, `${name} ${index + 1}`)), ...rows(item, `${name}[${index}].`, found));
  if (item.lacks?.length) body.append(make('tr', { className: 'lacks' }, make('th', { scope: 'row' }, say.lacks), make('td', { colSpan: 2 }, text(item.lacks))));
  return body;
};
const scrolled = (label, ...content) => {
  const wrap = make('div', { className: 'wrap', tabIndex: 0 }, ...content);
  wrap.setAttribute('role', 'region');
  wrap.setAttribute('aria-label', label);
  return wrap;
};
const table = article => {
  const { images, videos, evidence: found = {}, ...values } = article;
  const head = text => make('th', { scope: 'col' }, text);
  return scrolled(say.value, make('table', {},
    make('thead', {}, make('tr', {}, head(say.field), head(say.value), head(say.from))),
    make('tbody', {}, ...rows(values, '', found)),
    ...(images ?? []).map((image, i) => part('images', i, image, found)),
    ...(videos ?? []).map((video, i) => part('videos', i, video, found))));
};

const ask = async (place, address, request, show) => {
  const token = field('token').value;
  if (token) request.headers.authorization = `Bearer ${token}`;
  place.replaceChildren(say.reading);
  const problem = text => place.replaceChildren(make('p', { className: 'problem' }, text));
  try {
    const answer = await fetch(address, request);
    const body = await answer.json();
    if (answer.ok) place.replaceChildren(show(body));
    else if (answer.status === 401 || answer.status === 403) problem(say.needsToken);
    else problem([body.detail ?? body.message, ...(body.errors ?? []).map(e => e.detail)].join(' '));
  } catch {
    problem(say.silent);
  }
};

form.addEventListener('submit', event => {
  event.preventDefault();
  const body = field('page-text').value;
  const url = field('page-url').value;
  const headers = { 'content-type': /^\s*</.test(body) ? 'text/html' : 'text/plain' };
  ask(result, '/v1/extract' + (url ? `?url=${encodeURIComponent(url)}` : ''), { method: 'POST', headers, body }, table);
});
field('example-button').hidden = false;
field('example-button').addEventListener('click', () => {
  const example = field('example');
  field('page-text').value = example.content.textContent.trim();
  field('page-url').value = example.dataset.url;
  form.requestSubmit();
});

for (const progress of document.querySelectorAll('.progress')) {
  const { kind } = progress.dataset;
  progress.addEventListener('submit', event => {
    event.preventDefault();
    const id = encodeURIComponent(field(`${kind}-id`).value.trim());
    ask(field(`${kind}-state`), `/v1/${kind}s/${id}`, { headers: {} }, state =>
      scrolled(say.value, make('table', {}, make('tbody', {}, ...rows(state, '', {})))));
  });
}
})();
