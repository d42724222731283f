// Loaded before the first paint, so that a chosen theme never flashes in from the other one.
(() => {
  const key = 'veche-theme';
  const root = document.documentElement;

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  const tick = () => {
    for (const choice of document.querySelectorAll('input[name="theme"]')) {
      choice.checked = choice.value === (root.dataset.theme ?? 'system');
    }
  };

  apply(remembered());
  addEventListener('DOMContentLoaded', tick);
  addEventListener('pageshow', tick);
  addEventListener('change', ({ target }) => {
    if (target.name !== 'theme') return;
    apply(target.value);
    try {
      localStorage.setItem(key, target.value);
    } catch {
      // Storage is switched off: the choice lasts for this page.
    }
  });
})();
