// A page that came from the server is read before its script is there. Until then what is typed stays as it was typed,
// what is pressed waits, and no form is sent around the checks of its page.
(() => {
  const typed = new Map();
  const pressed = new Set();
  const notice = document.createElement('p');

  const remember = ({ target }) => {
    // The last choice of several comes last again.
    typed.delete(target);
    typed.set(target, { value: target.value, checked: target.checked });
  };

  const hold = (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed.add(button);
    button.setAttribute('aria-busy', 'true');
  };

  // Nobody has this yet but the page itself.
  const keep = (event) => {
    if (typed.size > 0) event.preventDefault();
  };

  const tell = () => {
    if (notice.isConnected) return;
    notice.className = 'error';
    notice.setAttribute('role', 'alert');
    document.getElementById('content').prepend(notice);
    notice.textContent =
      'Страница загрузилась не вся: кнопки не работают, написанное не сохраняется. Скопируйте его и обновите страницу.';
  };

  const missing = ({ target }) => {
    if (!target.matches?.('script, link[rel="modulepreload"]')) return;
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', tell, { once: true });
    else tell();
  };

  const restore = (field, { value, checked }) => {
    if (field.type !== 'file') Object.assign(field, { value, checked });
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  const listeners = { input: remember, change: remember, click: hold, error: missing, beforeunload: keep };
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener, true);
  addEventListener(
    'alive',
    () => {
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener, true);
      notice.remove();
      for (const [field, state] of typed) restore(field, state);
      for (const button of pressed) {
        button.removeAttribute('aria-busy');
        button.click();
      }
    },
    { once: true },
  );
})();
