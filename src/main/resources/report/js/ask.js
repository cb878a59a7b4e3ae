// Questions in SQL: those that come with the program, and one's own, kept in this browser.
const KEPT_SQL = 'trihelix-sql';
const FIRST_SQL =
  'SELECT city, province, companies, universities, articles\nFROM city_scorecard\nORDER BY articles DESC\nLIMIT 20';
const ENTITY_ID = /^[a-z][a-z0-9_]*:[\w.-]+$/;

function askSection() {
  const { element, content } = section('ask', t('askLead'));
  const text = h('textarea.statement', { id: 'sql', rows: 6, spellcheck: 'false', 'aria-label': t('statement') });
  text.value = state.sql ?? FIRST_SQL;
  const answer = h('div', { 'aria-live': 'polite' });
  const saved = h('select', { id: 'saved-sql', 'aria-label': t('savedSql') });
  const name = h('input', { id: 'sql-name', type: 'text', maxlength: 80, placeholder: t('sqlName'), 'aria-label': t('sqlName') });
  const forget = h('button.more', { type: 'button', id: 'forget-sql' }, t('forgetSql'));
  let bundled = [];
  const list = () => {
    const group = (label, some, own) =>
      some.length
        ? h(
            'optgroup',
            { label },
            some.map((one) => h('option', { value: one.sql, 'data-own': own }, one[state.lang] ?? one.name)),
          )
        : null;
    saved.replaceChildren(
      h('option', { value: '' }, t('savedSql')),
      ...[group(t('questionsOfOthers'), bundled, false), group(t('ownQuestions'), keptSql(), true)].filter(Boolean),
    );
    forget.hidden = true;
  };
  const run = async () => {
    const statement = text.value.trim();
    if (!statement) return;
    choose({ sql: statement });
    answer.replaceChildren(
      ...(await store.sql(statement).then(answerOf, (failure) => [notice(failure.message)])),
    );
  };
  saved.addEventListener('change', () => {
    if (!saved.value) return;
    text.value = saved.value;
    forget.hidden = saved.selectedOptions[0].dataset.own === undefined;
    run();
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  const keep = () => {
    const called = name.value.trim();
    if (!called || !text.value.trim()) return name.focus();
    keepSql([...keptSql().filter((one) => one.name !== called), { name: called, sql: text.value.trim() }]);
    name.value = '';
    list();
    announce(t('sqlKept', { name: called }));
  };
  forget.addEventListener('click', () => {
    keepSql(keptSql().filter((one) => one.sql !== saved.value));
    list();
    saved.focus();
  });
  content.append(
    h('div.row', {}, h('div.kept', {}, saved, forget)),
    text,
    h(
      'div.row.asks',
      {},
      h('button.more.go', { type: 'button', id: 'run-sql', onclick: run, title: t('runSqlHint') }, t('runSql')),
      h('div.kept', {}, name, h('button.more', { type: 'button', id: 'keep-sql', onclick: keep }, t('keepSql'))),
    ),
    answer,
  );
  list();
  store.questions().then(
    (some) => {
      bundled = some;
      list();
    },
    () => {},
  );
  if (state.sql) run();
  return { element, update: () => {} };
}

/** The rows of an answer as a table; an id opens who it is. */
function answerOf(rows) {
  if (!rows.length) return [h('p.note', {}, t('noRows'))];
  const columns = Object.keys(rows[0]);
  const isNumber = (column) => rows.some((row) => typeof row[column] === 'number');
  return [
    plainTable(
      t('answer'),
      columns.map((column) => ({ text: column, numeric: isNumber(column) })),
      rows.map((row) => columns.map((column) => answerCell(row[column]))),
    ),
    h('p.note', {}, t(rows.length < MOST_ANSWERED ? 'nRows' : 'firstRows', { n: count(rows.length) })),
    exportRow('sql', null, () => ({
      columns,
      rows: rows.map((row) => columns.map((column) => plainAnswer(row[column]))),
    })),
  ];
}

/** As many rows as the server gives at most. */
const MOST_ANSWERED = 1000;

const plainAnswer = (value) =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : typeof value === 'boolean' ? String(value) : value;

function answerCell(value) {
  if (value === null) return h('span.note', {}, '–');
  if (typeof value === 'number') return figureCell(value, answerNumber);
  if (typeof value === 'string' && ENTITY_ID.test(value))
    return h('button.link', { type: 'button', onclick: () => openProfile({ id: value }) }, value);
  return String(plainAnswer(value));
}

/** Whole numbers as they are: one may be a year. */
const answerNumber = (value) => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4))));

function keptSql() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_SQL) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.name === 'string' && typeof one?.sql === 'string') : [];
  } catch {
    return [];
  }
}

function keepSql(questions) {
  try {
    localStorage.setItem(KEPT_SQL, JSON.stringify(questions));
  } catch {
    announce(t('sqlNotKept'));
  }
}
