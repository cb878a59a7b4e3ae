// What is chosen: it stands in the address, so that a link shows what its sender saw.
const LANGUAGES = ['en', 'zh'];
const MOST_COMPARED = 4;
const state = readState();
const listeners = [];

function readState() {
  const given = new URLSearchParams(location.hash.slice(1));
  const types = (given.get('types') ?? '')
    .split(',')
    .filter((type) => TYPES.includes(type));
  return {
    lang: LANGUAGES.includes(given.get('lang')) ? given.get('lang') : browserLanguage(),
    period: given.get('period') ?? 'all',
    types: new Set(types.length ? types : TYPES),
    combo: given.get('combo') ?? COMBOS[0],
    measure: given.get('measure') === 'count' ? 'count' : 'share',
    compare: (given.get('compare') ?? '').split(',').filter(Boolean).slice(0, MOST_COMPARED),
    articles: given.get('articles'),
    article: given.get('article'),
    sql: given.get('sql'),
    only: given.get('only'),
    around: given.get('around'),
    view: ['world', 'provinces'].includes(given.get('view')) ? given.get('view') : 'east-asia',
    patterns: given.get('patterns') === '1',
    entity: given.get('entity'),
    partner: given.get('partner'),
  };
}

function browserLanguage() {
  return (navigator.language || '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function addressOfState() {
  const parts = new URLSearchParams({ lang: state.lang });
  if (state.period !== 'all') parts.set('period', state.period);
  if (state.types.size < TYPES.length) parts.set('types', [...state.types].join(','));
  if (state.combo !== COMBOS[0]) parts.set('combo', state.combo);
  if (state.measure !== 'share') parts.set('measure', state.measure);
  if (state.view !== 'east-asia') parts.set('view', state.view);
  if (state.patterns) parts.set('patterns', '1');
  if (state.entity) parts.set('entity', state.entity);
  if (state.partner) parts.set('partner', state.partner);
  if (state.articles) parts.set('articles', state.articles);
  if (state.article) parts.set('article', state.article);
  if (state.sql) parts.set('sql', state.sql);
  if (state.compare.length) parts.set('compare', state.compare.join(','));
  if (state.around) parts.set('around', state.around);
  if (state.only) parts.set('only', state.only);
  return '#' + parts.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7E', '~');
}

/** Changes what is chosen and tells everyone; what opens the dialog is a step that one can go back from. */
function choose(changes) {
  const step = ['entity', 'articles', 'article'].some((key) => changes[key] && changes[key] !== state[key]);
  Object.assign(state, changes);
  history[step ? 'pushState' : 'replaceState'](null, '', addressOfState());
  listeners.forEach((listener) => listener(changes));
}

/** A listener is called with the changes after each. */
const onChoice = (listener) => listeners.push(listener);

/** The address was changed by hand or by going back. */
function followAddress() {
  const before = { ...state };
  Object.assign(state, readState());
  const changes = Object.fromEntries(
    Object.keys(state)
      .filter((key) => String(state[key]) !== String(before[key]) || key === 'types')
      .map((key) => [key, state[key]]),
  );
  listeners.forEach((listener) => listener(changes));
}

const NO_PERIOD = { key: 'all', type: 'all', start: null, pairs: 0, from: 0, to: -1, at: -1 };
const RANGE = /^(\d{4}-\d{2})(?:\.\.(\d{4}-\d{2}))?$/;

/** The period now chosen: one that has rankings of its own, or any range of months. */
const currentPeriod = () =>
  periods.find((period) => period.key === state.period) ??
  rangeOf(state.period) ??
  periods[0] ?? { ...NO_PERIOD, to: months.length - 1 };

/** The range that '2024-03..2025-02' stands for, as far as the corpus reaches; nothing for other texts. */
function rangeOf(key) {
  const given = RANGE.exec(key);
  if (!given || !months.length) return undefined;
  const from = Math.max(0, monthDistance(months[0], given[1]));
  const to = Math.min(months.length - 1, monthDistance(months[0], given[2] ?? given[1]));
  return from > to ? undefined : { ...NO_PERIOD, key, type: 'range', from, to };
}

/** What the range from one month to another is called: the period that it is, else both months. */
function rangeKey(from, to) {
  if (from === 0 && to === months.length - 1) return 'all';
  const period = periods.find((known) => known.from === from && known.to === to && known.type !== 'all');
  return period?.key ?? (from === to ? months[from] : `${months[from]}..${months[to]}`);
}

const typeIsOn = (type) => state.types.has(TYPES[type]);
