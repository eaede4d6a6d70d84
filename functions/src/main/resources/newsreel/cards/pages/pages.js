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
})();
