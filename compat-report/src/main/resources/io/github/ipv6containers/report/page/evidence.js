(() => {
  'use strict';
  const form = document.getElementById('filters');
  const vantage = form.elements.namedItem('vantage');
  const said = document.getElementById('said');

  const opened = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

  /* The first cell of a port spans rows, so columns are counted from the right. */
  const showProbes = () => {
    for (const table of document.querySelectorAll('.probes')) {
      const names = [...table.rows[0].cells].slice(2).map((cell) => cell.textContent.trim());
      for (const row of table.rows) {
        for (const [i, name] of names.entries()) {
          row.cells[row.cells.length - names.length + i].hidden = Boolean(vantage.value) && name !== vantage.value;
        }
      }
    }
  };

  /* Pages from a file have no clipboard in some browsers; there the text is selected, ready for the keyboard. */
  const copy = async (pre, button) => {
    try {
      await navigator.clipboard.writeText(pre.innerText);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(pre);
      button.textContent = document.execCommand('copy') ? 'Copied' : 'Selected';
    }
    said.textContent = button.textContent;
  };

  for (const pre of document.querySelectorAll('pre.copy')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => copy(pre, button));
    pre.after(button);
  }

  const focus = () => {
    const cell = opened();
    if (!cell) return;
    cell.tabIndex = -1;
    cell.focus({preventScroll: true});
  };

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (history.length > 1) history.back();
    else opened()?.querySelector('.x').click();
  });
  form.addEventListener('change', showProbes);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', focus);

  const wanted = new URLSearchParams(location.search).get('vantage') || '';
  vantage.value = [...vantage.options].some((option) => option.value === wanted) ? wanted : '';
  form.hidden = false;
  showProbes();
  focus();
})();
