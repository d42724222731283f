// A page that came from the server is read before its script is there. Until then what is typed stays as it was typed,
// what is pressed waits, and no form is sent around the checks of its page.
(() => {
  const typed = new Map();
  const pressed = new Set();

  const remember = ({ target }) => typed.set(target, { value: target.value, checked: target.checked });

  const hold = (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed.add(button);
  };

  const restore = (field, { value, checked }) => {
    if (field.type !== 'file') Object.assign(field, { value, checked });
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  addEventListener('input', remember, true);
  addEventListener('change', remember, true);
  addEventListener('click', hold, true);
  addEventListener(
    'alive',
    () => {
      removeEventListener('input', remember, true);
      removeEventListener('change', remember, true);
      removeEventListener('click', hold, true);
      for (const [field, state] of typed) restore(field, state);
      for (const button of pressed) button.click();
    },
    { once: true },
  );
})();
