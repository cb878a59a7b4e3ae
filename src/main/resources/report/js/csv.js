// Tables as files: UTF-8 with a mark so that spreadsheets know it, and no cell that they would compute.

/** Where a row's sentence is from. */
const EVIDENCE_COLUMNS = ['sentence', 'article', 'date', 'source', 'url'];

function evidenceCells(passage) {
  if (!passage) return EVIDENCE_COLUMNS.map(() => '');
  const article = data.articles[passage.article];
  return [passage.text ?? '', article.title ?? '', article.day ?? '', article.source ?? '', safeAddress(article.url) ?? ''];
}

/** {columns, rows} as CSV (RFC 4180). Every row says which run it is of. */
function csvText({ columns, rows }) {
  const run = data.about.run ?? '';
  const line = (cells) => cells.map(csvCell).join(',');
  return '\uFEFF' + [line([...columns, 'run']), ...rows.map((row) => line([...row, run]))].join('\r\n') + '\r\n';
}

/**
 * A text that begins as a formula does, in half or full width, would be computed when it is opened, so it gets an
 * apostrophe; numbers of ours are numbers, negative ones, too.
 */
function csvCell(value) {
  if (typeof value === 'number') return String(value);
  const text = String(value ?? '');
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a table on the page shows; figures as they are, not as they are written for readers. */
function csvOfTable(element) {
  const table = element.matches('table') ? element : element.querySelector('table');
  const cell = (td) => {
    const figure = td.querySelector('[data-raw]');
    return figure ? rawOf(figure.dataset.raw) : td.textContent.trim();
  };
  return {
    columns: [...table.querySelectorAll('thead th')].map((th) => th.textContent.trim()),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.cells].map(cell)),
  };
}

const rawOf = (raw) => (raw !== '' && Number.isFinite(Number(raw)) ? Number(raw) : raw);

/** A month in a table: named for readers, saved as '2025-02'. */
const monthCell = (month) => h('span', { 'data-raw': month }, monthName(month));

/** A figure in a table: shown as readers expect it, saved as it is. */
const figureCell = (value, show = count) =>
  h('span', { 'data-raw': value ?? '' }, value === null || value === undefined ? '–' : show(value));
