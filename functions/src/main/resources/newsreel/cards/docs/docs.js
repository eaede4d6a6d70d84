(() => {
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const find = document.getElementById('find');
const box = make('input', { type: 'search', id: 'finding', autocomplete: 'off' });
find.append(make('label', { htmlFor: 'finding' }, find.dataset.label), box);
const wide = matchMedia('(min-width: 64rem)').matches;
for (const group of [...document.querySelectorAll('.contents details')].slice(0, -1)) group.open = wide;
const groups = [...document.querySelectorAll('.contents details')].map(group => ({ group, open: group.open, items: [...group.querySelectorAll('li')] }));
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const { group, open, items } of groups) {
    for (const item of items) item.hidden = !words.every(word => item.textContent.toLowerCase().includes(word));
    group.hidden = items.every(item => item.hidden);
    group.open = words.length > 0 || open;
  }
});

document.getElementById('token-box').hidden = false;
const token = document.getElementById('token');
const pretty = (text, type) => {
  if (!/json/.test(type)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};
const requestOf = form => {
  const query = new URLSearchParams();
  const headers = {};
  let path = form.dataset.path;
  for (const field of form.querySelectorAll('[data-in]')) {
    const value = field.value.trim();
    if (!value) continue;
    if (field.dataset.in === 'path') path = path.replace(`{${field.name}}`, encodeURIComponent(value));
    else if (field.dataset.in === 'query') query.set(field.name, value);
    else headers[field.name] = value;
  }
  const body = form.querySelector('textarea');
  if (body) headers['content-type'] = form.querySelector('.of-body').value;
  if (form.dataset.token && token.value) headers.authorization = `Bearer ${token.value}`;
  return [path + (query.size ? `?${query}` : ''), { method: form.dataset.method, headers, body: body?.value, cache: 'no-store' }];
};
const shown = async answer => {
  const type = answer.headers.get('content-type') ?? '';
  const text = /json|text|xml|javascript|svg/.test(type) ? pretty(await answer.text(), type) : `${(await answer.blob()).size} bytes`;
  return [`${answer.status} ${answer.statusText}`.trim(), [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n'), text];
};
const block = (label, text) => {
  const pre = make('pre', { tabIndex: 0 }, text);
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', label);
  return pre;
};
for (const attempt of document.querySelectorAll('.attempt')) {
  const form = attempt.querySelector('form');
  const result = attempt.querySelector('.answered');
  attempt.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    result.replaceChildren('Sending …');
    const [address, request] = requestOf(form);
    try {
      const [status, headers, text] = await shown(await fetch(address, request));
      result.replaceChildren(make('p', {}, `${request.method} ${address}: `, make('b', {}, status)), block('Headers', headers), ...text ? [block('Body', text)] : []);
    } catch (failure) {
      result.replaceChildren(make('p', { className: 'problem' }, `The API did not answer: ${failure.message}`));
    }
  });
}
})();
