(() => {
  'use strict';
  const form = document.getElementById('filters');
  const table = document.querySelector('.matrix');
  const shown = document.getElementById('shown');
  const columns = [...table.querySelectorAll('col[data-mode]')].map((col) => ({col, ...col.dataset}));
  const heads = [...table.tHead.rows].map((row) => [...row.cells]);
  const bodies = [...table.tBodies].map((body) => ({
    body,
    group: body.dataset.group || '',
    rows: [...body.rows].slice(1).map((row) => ({row, cells: [...row.cells].slice(1), text: ''})),
    name: body.rows[0].textContent.toLowerCase(),
  }));
  const total = bodies.reduce((sum, one) => sum + one.rows.length, 0);
  const hiding = document.head.appendChild(document.createElement('style'));

  const values = () => Object.fromEntries([...new FormData(form)].filter((pair) => pair[1] !== ''));

  const isShown = (column, wanted) =>
    (!wanted.mode || column.mode === wanted.mode) && (!wanted.family || column.family === wanted.family);

  /* The table has rows of headers that span columns: hide those of which nothing is left, and shorten the others. */
  const showColumns = (wanted) => {
    const visible = columns.map((column) => isShown(column, wanted));
    const hidden = visible.flatMap((is, i) => (is ? [] : [`.matrix td:nth-child(${i + 2})`, `.matrix col:nth-child(${i + 2})`]));
    hiding.textContent = hidden.length ? `${hidden.join(',')}{display:none}.matrix{min-width:0!important}` : '';
    for (const [level, cells] of heads.entries()) {
      let next = 0;
      for (const cell of level === 0 ? cells.slice(1) : cells) {
        cell.dataset.span ||= String(cell.colSpan);
        const span = Number(cell.dataset.span);
        const left = visible.slice(next, next + span).filter(Boolean).length;
        next += span;
        cell.hidden = left === 0;
        cell.colSpan = Math.max(left, 1);
      }
    }
    const left = visible.filter(Boolean).length;
    for (const {body} of bodies) body.rows[0].cells[0].colSpan = left + 1;
    return visible;
  };

  const fits = (one, name, visible, wanted) => {
    const seen = one.cells.filter((cell, i) => visible[i]);
    if (wanted.verdict && !seen.some((cell) => cell.classList.contains(wanted.verdict))) return false;
    if (wanted.changed && !seen.some((cell) => cell.classList.contains('chg'))) return false;
    if (!wanted.find) return true;
    one.text ||= `${name} ${one.row.cells[0].textContent.toLowerCase()}`;
    return one.text.includes(wanted.find.toLowerCase());
  };

  const showRows = (wanted, visible) => {
    let count = 0;
    for (const {body, group, rows, name} of bodies) {
      let any = false;
      for (const one of rows) {
        const is = (!wanted.group || group === wanted.group) && fits(one, name, visible, wanted);
        one.row.hidden = !is;
        any ||= is;
        count += is ? 1 : 0;
      }
      body.hidden = !any;
    }
    shown.textContent = count === total ? `${total} rows` : `${count} of ${total} rows`;
  };

  const apply = () => {
    const wanted = values();
    showRows(wanted, showColumns(wanted));
  };

  /* Of a page that comes from a file a script may change the fragment only; a query in a link is read all the same. */
  const remember = (more = {}) => {
    const query = new URLSearchParams({...values(), ...more}).toString();
    history.replaceState(null, '', query || location.search ? `#?${query}` : '#');
  };

  const recall = () => {
    form.reset();
    const remembered = location.hash.startsWith('#?') ? location.hash.slice(1) : location.search;
    for (const [name, value] of new URLSearchParams(remembered)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value;
      else if (field instanceof HTMLSelectElement) field.value = [...field.options].some((o) => o.value === value) ? value : '';
      else if (field instanceof HTMLInputElement) field.value = value;
    }
  };

  /* Who comes back from a cell's evidence goes on from that cell, by the browser's way back or by a link. */
  const arrive = () => {
    const hash = location.hash.slice(1);
    const at = hash.startsWith('?') ? new URLSearchParams(hash).get('at') : decodeURIComponent(hash);
    const place = at ? document.getElementById(at) : null;
    if (place?.matches('td')) place.querySelector('a').focus();
  };

  table.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('td a') : null;
    if (link) remember({at: decodeURIComponent(link.hash.slice(1))});
  });
  for (const kind of ['input', 'change']) form.addEventListener(kind, () => { apply(); remember(); });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('button').addEventListener('click', () => { form.reset(); apply(); remember(); });
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#?')) {
      recall();
      apply();
    }
    arrive();
  });

  form.hidden = false;
  recall();
  apply();
  arrive();
})();
